package mingbai.assessment.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers and the words that came with them. */
@Repository
class EvaluationAnswerTable {

    private final JdbcClient jdbc;

    EvaluationAnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EvaluationAnswer answer) {
        jdbc.sql("""
                insert into assessment_evaluation_answer (id, evaluation, unit, on_day, by_code, overall, picked)
                values (:id, :evaluation, :unit, :day, :code, :overall, :picked)""")
                .param("id", answer.id()).param("evaluation", answer.evaluation()).param("unit", answer.unit()).param("day", answer.day().toString())
                .param("code", answer.byCode() ? 1 : 0).param("overall", answer.overall()).param("picked", answer.line()).update();
    }

    void insert(EvaluationComment comment) {
        jdbc.sql("""
                insert into assessment_evaluation_comment (id, evaluation, unit, question, on_day, text, found, state, reason, judged_by, version)
                values (:id, :evaluation, :unit, :question, :day, :text, :found, :state, :reason, :by, :version)""")
                .param("id", comment.id()).param("evaluation", comment.evaluation()).param("unit", comment.unit()).param("question", comment.question())
                .param("day", comment.day().toString()).param("text", comment.text()).param("found", comment.found()).param("state", comment.state().name())
                .param("reason", comment.reason()).param("by", comment.judgedBy()).param("version", comment.version()).update();
    }

    void judge(EvaluationComment comment) {
        if (jdbc.sql("""
                update assessment_evaluation_comment set state = :state, reason = :reason, judged_by = :by, version = :version
                where id = :id and version = :version - 1""").param("state", comment.state().name()).param("reason", comment.reason()).param("by", comment.judgedBy())
                .param("version", comment.version()).param("id", comment.id()).update() == 0) {
            throw new Overtaken("这条意见");
        }
    }

    Optional<EvaluationComment> comment(long id) {
        return jdbc.sql("select * from assessment_evaluation_comment where id = :id").param("id", id).query((row, n) -> comment(row)).optional();
    }

    List<EvaluationComment> comments(long evaluation, EvaluationComment.State state, int most) {
        return jdbc.sql("select * from assessment_evaluation_comment where evaluation = :evaluation and state = :state order by on_day, id limit :most")
                .param("evaluation", evaluation).param("state", state.name()).param("most", most).query((row, n) -> comment(row)).list();
    }

    long waiting(long evaluation) {
        return jdbc.sql("select count(*) from assessment_evaluation_comment where evaluation = :evaluation and state = 'WAITING'").param("evaluation", evaluation)
                .query(Long.class).single();
    }

    /** So many answers of one unit, one way in and one day picked the same. */
    record Heap(String unit, LocalDate day, boolean byCode, List<Integer> picked, long answers) {}

    List<Heap> heaps(long evaluation) {
        return jdbc.sql("""
                select unit, on_day, by_code, picked, count(*) as answers from assessment_evaluation_answer where evaluation = :evaluation
                group by unit, on_day, by_code, picked order by unit, on_day""").param("evaluation", evaluation)
                .query((row, n) -> new Heap(row.getString("unit"), LocalDate.parse(row.getString("on_day")), row.getInt("by_code") == 1,
                        Arrays.stream(row.getString("picked").split(",")).map(Integer::valueOf).toList(), row.getLong("answers"))).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from assessment_evaluation_answer").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"),
                EvaluationAnswer.state(row.getLong("evaluation"), row.getString("unit"), row.getString("on_day"), row.getInt("by_code") == 1, row.getString("picked"))));
    }

    void eachComment(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from assessment_evaluation_comment").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"), comment(row).canonical()));
    }

    private static EvaluationComment comment(ResultSet row) throws SQLException {
        return new EvaluationComment(row.getLong("id"), row.getLong("evaluation"), row.getString("unit"), row.getInt("question"), LocalDate.parse(row.getString("on_day")),
                row.getString("text"), row.getString("found"), EvaluationComment.State.valueOf(row.getString("state")), row.getString("reason"),
                row.getString("judged_by"), row.getLong("version"));
    }
}
