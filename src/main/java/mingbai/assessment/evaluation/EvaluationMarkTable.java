package mingbai.assessment.evaluation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What keeps one person from answering often, as keyed digests nobody can read back: forms that were sent in, networks of the day, codes from the counter.
 * Forms and networks go the day after.
 */
@Repository
class EvaluationMarkTable {

    private final JdbcClient jdbc;

    EvaluationMarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more of this mark, unless there are as many as may be. */
    boolean take(long evaluation, String kind, String mark, LocalDate day, int most) {
        jdbc.sql("""
                insert into assessment_evaluation_mark (evaluation, kind, mark, on_day, n) values (:evaluation, :kind, :mark, :day, 0)
                on conflict do nothing""").param("evaluation", evaluation).param("kind", kind).param("mark", mark).param("day", day.toString()).update();
        return jdbc.sql("update assessment_evaluation_mark set n = n + 1 where evaluation = :evaluation and kind = :kind and mark = :mark and n < :most")
                .param("evaluation", evaluation).param("kind", kind).param("mark", mark).param("most", most).update() == 1;
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from assessment_evaluation_mark where on_day < :day").param("day", day.toString()).update();
    }

    void insertCode(long evaluation, String mark, LocalDate day) {
        jdbc.sql("insert into assessment_evaluation_code (evaluation, mark, on_day, used) values (:evaluation, :mark, :day, 0)").param("evaluation", evaluation)
                .param("mark", mark).param("day", day.toString()).update();
    }

    boolean useCode(long evaluation, String mark) {
        return jdbc.sql("update assessment_evaluation_code set used = 1 where evaluation = :evaluation and mark = :mark and used = 0")
                .param("evaluation", evaluation).param("mark", mark).update() == 1;
    }

    long codes(long evaluation) {
        return jdbc.sql("select count(*) from assessment_evaluation_code where evaluation = :evaluation").param("evaluation", evaluation).query(Long.class).single();
    }
}
