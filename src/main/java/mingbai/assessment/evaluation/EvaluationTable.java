package mingbai.assessment.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Social evaluations and the units they judge. */
@Repository
class EvaluationTable {

    private final JdbcClient jdbc;

    EvaluationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Evaluation one) {
        jdbc.sql("""
                insert into assessment_evaluation (id, agency, year, title, intro, opens_on, closes_on, least, per_network, questions, units, cancelled, version)
                values (:id, :agency, :year, :title, :intro, :opens, :closes, :least, :most, :questions, :units, :cancelled, :version)""")
                .param("id", one.id()).param("agency", one.agency()).param("year", one.year()).param("title", one.title()).param("intro", one.intro())
                .param("opens", one.opens().toString()).param("closes", one.closes().toString()).param("least", one.least()).param("most", one.perNetwork())
                .param("questions", Question.lines(one.questions())).param("units", String.join(",", one.units())).param("cancelled", one.cancelled()).param("version", one.version()).update();
    }

    void cancel(Evaluation one) {
        if (jdbc.sql("update assessment_evaluation set cancelled = :reason, version = :version where id = :id and version = :version - 1")
                .param("reason", one.cancelled()).param("version", one.version()).param("id", one.id()).update() == 0) {
            throw new Overtaken("这次评议");
        }
    }

    Optional<Evaluation> find(long id) {
        return jdbc.sql("select * from assessment_evaluation where id = :id").param("id", id).query((row, n) -> evaluation(row)).optional();
    }

    /** The latest first. */
    List<Evaluation> of(Collection<String> agencies, int most) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from assessment_evaluation where agency in (:agencies) order by closes_on desc, id desc limit :most")
                .param("agencies", agencies).param("most", most).query((row, n) -> evaluation(row)).list();
    }

    /** Those the public may see, that is all that were not cancelled, the latest first. */
    List<Evaluation> shown(int most) {
        return jdbc.sql("select * from assessment_evaluation where cancelled = '' order by closes_on desc, id desc limit :most").param("most", most)
                .query((row, n) -> evaluation(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from assessment_evaluation").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"), evaluation(row).state()));
    }

    private static Evaluation evaluation(ResultSet row) throws SQLException {
        return new Evaluation(row.getLong("id"), row.getString("agency"), row.getInt("year"), row.getString("title"), row.getString("intro"),
                LocalDate.parse(row.getString("opens_on")), LocalDate.parse(row.getString("closes_on")), row.getInt("least"), row.getInt("per_network"),
                Question.parse(row.getString("questions")), List.of(row.getString("units").split(",")), row.getString("cancelled"), row.getLong("version"));
    }
}
