package mingbai.participation.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers of surveys in their boxes. Answers are JSON lists of texts, one for each question. */
@Repository
class AnswerBoxTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AnswerBoxTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The box that takes an answer on a day, if there is one. */
    Optional<Integer> taking(long activity, LocalDate today) {
        return jdbc.sql("""
                select n from participation_survey_box where activity = :activity and sealed_on = '' and answers < :most and (opened_on = :today or answers < :least)
                order by n desc limit 1""").param("activity", activity).param("most", AnswerBox.MOST).param("today", today.toString()).param("least", AnswerBox.LEAST)
                .query(Integer.class).optional();
    }

    /** Number of a fresh box; two who open one at a time open the same. */
    int opened(long activity, LocalDate today) {
        int n = 1 + jdbc.sql("select coalesce(max(n), 0) from participation_survey_box where activity = :activity").param("activity", activity).query(Integer.class).single();
        jdbc.sql("""
                insert into participation_survey_box (activity, n, opened_on, sealed_on, answers, digest, version) values (:activity, :n, :today, '', 0, '', 0)
                on conflict do nothing""").param("activity", activity).param("n", n).param("today", today.toString()).update();
        return n;
    }

    /** One more answer; empty when the box was sealed or filled meanwhile. */
    Optional<AnswerBox> grown(long activity, int n) {
        return jdbc.sql("""
                update participation_survey_box set answers = answers + 1, version = version + 1
                where activity = :activity and n = :n and sealed_on = '' and answers < :most
                returning activity, n, opened_on, sealed_on, answers, digest, version""").param("activity", activity).param("n", n).param("most", AnswerBox.MOST)
                .query((row, at) -> box(row)).optional();
    }

    /** Into a fresh place, or into one already taken, whose answer goes to the fresh one: after it, each answer is as likely in each place. */
    void place(AnswerBox box, int at, String given) {
        int fresh = box.answers();
        if (at < fresh) {
            jdbc.sql("""
                    insert into participation_survey_answer (activity, box, place, given)
                    select activity, box, :fresh, given from participation_survey_answer where activity = :activity and box = :box and place = :at""")
                    .param("fresh", fresh).param("activity", box.activity()).param("box", box.n()).param("at", at).update();
            jdbc.sql("update participation_survey_answer set given = :given where activity = :activity and box = :box and place = :at")
                    .param("given", given).param("activity", box.activity()).param("box", box.n()).param("at", at).update();
        } else {
            insert(box, List.of(given), fresh);
        }
    }

    private void insert(AnswerBox box, List<String> given, int from) {
        batch.batchUpdate("insert into participation_survey_answer (activity, box, place, given) values (?, ?, ?, ?)",
                IntStream.range(0, given.size()).mapToObj(i -> new Object[] {box.activity(), box.n(), from + i, given.get(i)}).toList());
    }

    void seal(AnswerBox sealed, List<String> shuffled) {
        if (jdbc.sql("""
                update participation_survey_box set sealed_on = :day, digest = :digest, version = :version
                where activity = :activity and n = :n and sealed_on = '' and version = :version - 1""").param("day", String.valueOf(sealed.sealedOn()))
                .param("digest", sealed.digest()).param("version", sealed.version()).param("activity", sealed.activity()).param("n", sealed.n()).update() == 0) {
            throw new Overtaken("这一箱答卷");
        }
        jdbc.sql("delete from participation_survey_answer where activity = :activity and box = :n").param("activity", sealed.activity()).param("n", sealed.n()).update();
        insert(sealed, shuffled, 1);
    }

    Optional<AnswerBox> find(long activity, int n) {
        return jdbc.sql("select * from participation_survey_box where activity = :activity and n = :n").param("activity", activity).param("n", n)
                .query((row, at) -> box(row)).optional();
    }

    List<AnswerBox> of(long activity) {
        return jdbc.sql("select * from participation_survey_box where activity = :activity order by n").param("activity", activity).query((row, at) -> box(row)).list();
    }

    /** Boxes that are full, or whose survey is over; the oldest first. */
    List<AnswerBox> due(LocalDate today, long now, int most) {
        return jdbc.sql("""
                select b.* from participation_survey_box b join participation_activity a on a.id = b.activity
                where b.sealed_on = '' and (b.answers >= :full or b.answers >= :least and b.opened_on < :today or a.cancelled is not null or a.ends_at <= :now)
                order by b.opened_on, b.activity, b.n limit :most""").param("full", AnswerBox.MOST).param("least", AnswerBox.LEAST).param("today", today.toString())
                .param("now", now).param("most", most).query((row, at) -> box(row)).list();
    }

    List<String> given(long activity, int box) {
        return jdbc.sql("select given from participation_survey_answer where activity = :activity and box = :box order by place").param("activity", activity).param("box", box)
                .query(String.class).list();
    }

    /** Of the boxes up to one. */
    List<String> givenUpTo(long activity, int lastBox) {
        return jdbc.sql("select given from participation_survey_answer where activity = :activity and box <= :box").param("activity", activity).param("box", lastBox)
                .query(String.class).list();
    }

    /** Each box with what its answers come to now: counted, and of a sealed one digested anew. */
    void each(BiConsumer<String, Map<String, ?>> consumer) {
        Stand stand = new Stand(consumer);
        jdbc.sql("""
                select b.activity, b.n, b.opened_on, b.sealed_on, b.digest, a.given from participation_survey_box b
                left join participation_survey_answer a on a.activity = b.activity and a.box = b.n order by b.activity, b.n""").query((RowCallbackHandler) stand::row);
        stand.end();
    }

    /** The rows of one box gathered. */
    private static final class Stand {

        private final BiConsumer<String, Map<String, ?>> consumer;
        private final List<String> given = new ArrayList<>();
        private String id = "";
        private String openedOn = "";
        private String sealedOn = "";

        Stand(BiConsumer<String, Map<String, ?>> consumer) {
            this.consumer = consumer;
        }

        void row(ResultSet row) throws SQLException {
            String next = AnswerBox.id(row.getLong("activity"), row.getInt("n"));
            if (!next.equals(id)) {
                end();
                id = next;
                openedOn = row.getString("opened_on");
                sealedOn = row.getString("sealed_on");
            }
            if (row.getString("given") != null) {
                given.add(row.getString("given"));
            }
        }

        void end() {
            if (!id.isEmpty()) {
                consumer.accept(id, AnswerBox.state(openedOn, sealedOn, given.size(), sealedOn.isEmpty() ? "" : AnswerBox.digest(given)));
            }
            given.clear();
        }
    }

    private static AnswerBox box(ResultSet row) throws SQLException {
        String sealed = row.getString("sealed_on");
        return new AnswerBox(row.getLong("activity"), row.getInt("n"), LocalDate.parse(row.getString("opened_on")), sealed.isEmpty() ? null : LocalDate.parse(sealed),
                row.getInt("answers"), row.getString("digest"), row.getLong("version"));
    }
}
