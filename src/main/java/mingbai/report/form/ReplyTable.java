package mingbai.report.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets, what was submitted with them, and their files. */
@Repository
class ReplyTable {

    private final JdbcClient jdbc;

    ReplyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FormReply reply) {
        jdbc.sql("""
                insert into report_form_reply (id, round_id, unit, state, answers, submissions, reason, changed_at, version)
                values (:id, :round, :unit, :state, :answers, :submissions, :reason, :at, :version)""")
                .param("id", reply.id()).param("round", reply.round()).param("unit", reply.unit()).param("state", reply.state().name())
                .param("answers", reply.answersJson()).param("submissions", reply.submissions()).param("reason", reply.reason())
                .param("at", reply.changedAt()).param("version", reply.version()).update();
    }

    void update(FormReply reply) {
        int updated = jdbc.sql("""
                update report_form_reply set state = :state, answers = :answers, submissions = :submissions, reason = :reason, changed_at = :at,
                  version = :version
                where id = :id and version = :version - 1""")
                .param("state", reply.state().name()).param("answers", reply.answersJson()).param("submissions", reply.submissions())
                .param("reason", reply.reason()).param("at", reply.changedAt()).param("version", reply.version()).param("id", reply.id()).update();
        if (updated == 0) {
            throw new Overtaken("这张填报表");
        }
    }

    void insert(Submission submission) {
        jdbc.sql("""
                insert into report_form_submission (reply_id, n, frozen, list_hash, as_of, by_account, by_name)
                values (:reply, :n, :frozen, :list, :asOf, :by, :name)""")
                .param("reply", submission.reply()).param("n", submission.n()).param("frozen", submission.valuesJson()).param("list", submission.list())
                .param("asOf", submission.asOf()).param("by", submission.by()).param("name", submission.byName()).update();
    }

    Optional<FormReply> find(long id) {
        return jdbc.sql("select * from report_form_reply where id = :id").param("id", id).query(ReplyTable::reply).optional();
    }

    FormReply get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    List<FormReply> of(long round) {
        return jdbc.sql("select * from report_form_reply where round_id = :round order by id").param("round", round).query(ReplyTable::reply).list();
    }

    Set<String> units(long round) {
        return Set.copyOf(jdbc.sql("select unit from report_form_reply where round_id = :round").param("round", round).query(String.class).list());
    }

    /** Sheets of the units, the latest first. */
    List<FormReply> ofUnits(Collection<String> units, int limit, long offset) {
        return units.isEmpty() ? List.of() : jdbc.sql("""
                select * from report_form_reply where unit in (:units)
                order by case when state in ('OPEN', 'RETURNED') then 0 else 1 end, id desc limit :limit offset :offset""")
                .param("units", units).param("limit", limit).param("offset", offset).query(ReplyTable::reply).list();
    }

    long countOf(Collection<String> units) {
        return units.isEmpty() ? 0 : jdbc.sql("select count(*) from report_form_reply where unit in (:units)").param("units", units).query(Long.class).single();
    }

    /** What the units still owe in rounds that are not closed, and what was returned to them in any. */
    List<FormReply> owed(Collection<String> units, int limit) {
        return units.isEmpty() ? List.of() : jdbc.sql("""
                select p.* from report_form_reply p join report_form_round r on r.id = p.round_id
                where p.unit in (:units) and (p.state = 'RETURNED' or (p.state = 'OPEN' and r.closed = 0)) order by r.to_day, p.id limit :limit""")
                .param("units", units).param("limit", limit).query(ReplyTable::reply).list();
    }

    /** How many sheets of each round stand where. */
    record Count(long round, ReplyState state, long number) {}

    List<Count> counts(Collection<Long> rounds) {
        return rounds.isEmpty() ? List.of() : jdbc.sql("""
                select round_id, state, count(*) as number from report_form_reply where round_id in (:rounds) group by round_id, state""")
                .param("rounds", rounds).query((row, n) -> new Count(row.getLong("round_id"), ReplyState.valueOf(row.getString("state")), row.getLong("number")))
                .list();
    }

    List<Submission> submissions(long reply) {
        return jdbc.sql("select * from report_form_submission where reply_id = :reply order by n desc").param("reply", reply)
                .query(ReplyTable::submission).list();
    }

    /** The submission that counts of each sheet of a round that was submitted at all. */
    List<Submission> latest(long round) {
        return jdbc.sql("""
                select s.* from report_form_submission s join report_form_reply p on p.id = s.reply_id and p.submissions = s.n where p.round_id = :round""")
                .param("round", round).query(ReplyTable::submission).list();
    }

    void keepFile(long reply, String hash, boolean submitted) {
        jdbc.sql("""
                insert into report_form_file (reply_id, hash, submitted) values (:reply, :hash, :submitted)
                on conflict (reply_id, hash) do update set submitted = case when report_form_file.submitted = 1 then 1 else excluded.submitted end""")
                .param("reply", reply).param("hash", hash).param("submitted", submitted ? 1 : 0).update();
    }

    /** A file taken out of a draft is gone, unless it was submitted once. */
    void dropFiles(long reply, Collection<String> kept) {
        jdbc.sql("delete from report_form_file where reply_id = :reply and submitted = 0 and hash not in (:kept)").param("reply", reply)
                .param("kept", kept.isEmpty() ? List.of("") : kept).update();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from report_form_file where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    /** Those who fill the sheets the file belongs to and those who collect them. */
    List<String> agenciesOf(String hash) {
        return jdbc.sql("""
                select p.unit from report_form_reply p join report_form_file f on f.reply_id = p.id and f.hash = :hash
                union select r.agency from report_form_round r join report_form_reply p on p.round_id = r.id
                  join report_form_file f on f.reply_id = p.id and f.hash = :hash""").param("hash", hash).query(String.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from report_form_reply").query(row -> {
            FormReply reply = reply(row, 0);
            consumer.accept(Long.toString(reply.id()), reply.canonical());
        });
    }

    void eachSubmission(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from report_form_submission").query(row -> {
            Submission submission = submission(row, 0);
            consumer.accept(submission.reply() + "." + submission.n(), submission.canonical());
        });
    }

    private static FormReply reply(ResultSet row, int number) throws SQLException {
        return new FormReply(row.getLong("id"), row.getLong("round_id"), row.getString("unit"), ReplyState.valueOf(row.getString("state")),
                FormReply.answersOf(row.getString("answers")), row.getInt("submissions"), row.getString("reason"), row.getLong("changed_at"),
                row.getLong("version"));
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(row.getLong("reply_id"), row.getInt("n"), Submission.valuesOf(row.getString("frozen")), row.getString("list_hash"),
                row.getLong("as_of"), row.getLong("by_account"), row.getString("by_name"));
    }
}
