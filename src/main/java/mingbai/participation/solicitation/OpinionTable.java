package mingbai.participation.solicitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions and their judgements. */
@Repository
class OpinionTable {

    private final JdbcClient jdbc;

    OpinionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number after the last; two at once meet on the unique index, and the second is asked to send again. */
    int next(long activity) {
        return jdbc.sql("select coalesce(max(n), 0) + 1 from participation_opinion where activity = :activity").param("activity", activity).query(Integer.class).single();
    }

    Optional<Opinion> once(String once) {
        return jdbc.sql("select * from participation_opinion where once = :once").param("once", once).query(OpinionTable::row).optional();
    }

    /** @return whether it is in; false when its form, or its number, is there already */
    boolean insert(Opinion opinion) {
        return jdbc.sql("""
                insert into participation_opinion (id, activity, agency, n, way, revision, passage, text, name, contact, consent, received_on, received_at, entered_by, once,
                  judgement, verdict, version)
                values (:id, :activity, :agency, :n, :way, :revision, :passage, :text, :name, :contact, :consent, :receivedOn, :receivedAt, :enteredBy, :once, :judgement,
                  :verdict, :version) on conflict do nothing""")
                .param("id", opinion.id()).param("activity", opinion.activity()).param("agency", opinion.agency()).param("n", opinion.n()).param("way", opinion.way().code())
                .param("revision", opinion.revision()).param("passage", opinion.passage()).param("text", opinion.text()).param("name", opinion.name())
                .param("contact", opinion.contact()).param("consent", opinion.consent() ? 1 : 0).param("receivedOn", opinion.receivedOn().toString())
                .param("receivedAt", opinion.receivedAt()).param("enteredBy", opinion.enteredBy()).param("once", opinion.once()).param("judgement", opinion.judgement())
                .param("verdict", opinion.verdict() == null ? "" : opinion.verdict().name()).param("version", opinion.version()).update() == 1;
    }

    void judge(Opinion opinion) {
        int updated = jdbc.sql("update participation_opinion set judgement = :judgement, verdict = :verdict, version = :version where id = :id and version = :version - 1")
                .param("judgement", opinion.judgement()).param("verdict", opinion.verdict() == null ? "" : opinion.verdict().name()).param("version", opinion.version())
                .param("id", opinion.id()).update();
        if (updated == 0) {
            throw new Overtaken("这条意见");
        }
    }

    void insert(Judgement judgement) {
        jdbc.sql("""
                insert into participation_judgement (id, activity, gist, verdict, reason, by_name, at, version)
                values (:id, :activity, :gist, :verdict, :reason, :byName, :at, :version)""")
                .param("id", judgement.id()).param("activity", judgement.activity()).param("gist", judgement.gist()).param("verdict", judgement.verdict().name())
                .param("reason", judgement.reason()).param("byName", judgement.byName()).param("at", judgement.at()).param("version", judgement.version()).update();
    }

    /** Judgements that lost their last opinion. */
    List<Judgement> empty(long activity) {
        return jdbc.sql("""
                select * from participation_judgement j where j.activity = :activity
                  and not exists (select 1 from participation_opinion o where o.judgement = j.id)""").param("activity", activity).query(OpinionTable::judgement).list();
    }

    void remove(long judgement) {
        jdbc.sql("delete from participation_judgement where id = :id").param("id", judgement).update();
    }

    List<Opinion> all(long activity, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from participation_opinion where activity = :activity and id in (:ids) order by n").param("activity", activity)
                .param("ids", ids).query(OpinionTable::row).list();
    }

    Optional<Opinion> numbered(long activity, int n) {
        return jdbc.sql("select * from participation_opinion where activity = :activity and n = :n").param("activity", activity).param("n", n).query(OpinionTable::row).optional();
    }

    /** In the order of the draft, then of arrival. @param passage -1 for all; @param verdict "" for all, "-" for those nobody judged */
    List<Opinion> of(long activity, int passage, String way, String verdict, int limit, long offset) {
        return narrowed("select * from participation_opinion o", activity, passage, way, verdict, " order by o.passage, o.n limit :limit offset :offset")
                .param("limit", limit).param("offset", offset).query(OpinionTable::row).list();
    }

    long count(long activity, int passage, String way, String verdict) {
        return narrowed("select count(*) from participation_opinion o", activity, passage, way, verdict, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec narrowed(String select, long activity, int passage, String way, String verdict, String end) {
        return jdbc.sql(select + " where o.activity = :activity and (:passage < 0 or o.passage = :passage) and (:way = '' or o.way = :way) "
                + "and (:verdict = '' or o.verdict = case when :verdict = '-' then '' else :verdict end)" + end)
                .param("activity", activity).param("passage", passage).param("way", way).param("verdict", verdict);
    }

    List<Judgement> judgements(long activity) {
        return jdbc.sql("select * from participation_judgement where activity = :activity order by at, id").param("activity", activity).query(OpinionTable::judgement).list();
    }

    /** So many of one passage, way and verdict. @param verdict null for those nobody judged */
    record Heap(int passage, OpinionWay way, @Nullable Verdict verdict, boolean late, long n) {}

    /** @param closes the last day of the activity, or "" */
    List<Heap> heaps(long activity, String closes) {
        return jdbc.sql("""
                select o.passage, o.way, o.verdict, case when :closes <> '' and o.received_on > :closes then 1 else 0 end as late, count(*) as n
                from participation_opinion o where o.activity = :activity group by o.passage, o.way, o.verdict, late""")
                .param("activity", activity).param("closes", closes)
                .query((row, n) -> new Heap(row.getInt("passage"), way(row), verdict(row), row.getInt("late") == 1, row.getLong("n"))).list();
    }

    /** Unjudged ones of activities of these agencies, by activity. */
    record Waiting(long activity, long n, long since) {}

    List<Waiting> waiting(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select o.activity, count(*) as n, min(o.received_at) as since from participation_opinion o where o.agency in (:agencies) and o.verdict = ''
                group by o.activity order by since limit :limit""").param("agencies", agencies).param("limit", limit)
                .query((row, n) -> new Waiting(row.getLong("activity"), row.getLong("n"), row.getLong("since"))).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_opinion").query(row -> {
            Opinion opinion = row(row, 0);
            consumer.accept(Long.toString(opinion.id()), opinion.canonical());
        });
    }

    void eachJudgement(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_judgement").query(row -> {
            Judgement judgement = judgement(row, 0);
            consumer.accept(Long.toString(judgement.id()), judgement.canonical());
        });
    }

    private static Opinion row(ResultSet row, int n) throws SQLException {
        long judgement = row.getLong("judgement");
        Long judged = row.wasNull() ? null : (Long) judgement;
        return new Opinion(row.getLong("id"), row.getLong("activity"), row.getString("agency"), row.getInt("n"), way(row), row.getInt("revision"), row.getInt("passage"),
                row.getString("text"), row.getString("name"), row.getString("contact"), row.getInt("consent") == 1, LocalDate.parse(row.getString("received_on")),
                row.getLong("received_at"), row.getString("entered_by"), row.getString("once"), judged, verdict(row), row.getLong("version"));
    }

    private static OpinionWay way(ResultSet row) throws SQLException {
        return OpinionWay.ofCode(row.getString("way")).orElseThrow();
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict.isEmpty() ? null : Verdict.valueOf(verdict);
    }

    private static Judgement judgement(ResultSet row, int n) throws SQLException {
        return new Judgement(row.getLong("id"), row.getLong("activity"), row.getString("gist"), Verdict.valueOf(row.getString("verdict")), row.getString("reason"),
                row.getString("by_name"), row.getLong("at"), row.getLong("version"));
    }
}
