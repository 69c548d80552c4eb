package mingbai.participation.survey;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.ledger.Touched;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many answers staff entered. */
@Repository
class EnteredAnswersTable {

    private final JdbcClient jdbc;

    EnteredAnswersTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many at a time. */
    record Entered(long id, long activity, int answers, String by, LocalDate day) {

        static final String KIND = "survey-entered";

        Touched touched() {
            return new Touched(KIND, Long.toString(id), 1, state(activity, answers, by, day.toString()));
        }

        static Map<String, ?> state(long activity, int answers, String by, String day) {
            Map<String, Object> state = new LinkedHashMap<>();
            state.put("activity", Long.toString(activity));
            state.put("answers", answers);
            state.put("by", by);
            state.put("day", day);
            return state;
        }
    }

    void insert(Entered batch) {
        jdbc.sql("insert into participation_survey_entered (id, activity, answers, by_name, on_day) values (:id, :activity, :answers, :by, :day)").param("id", batch.id())
                .param("activity", batch.activity()).param("answers", batch.answers()).param("by", batch.by()).param("day", batch.day().toString()).update();
    }

    long answers(long activity) {
        return jdbc.sql("select coalesce(sum(answers), 0) from participation_survey_entered where activity = :activity").param("activity", activity).query(Long.class).single();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_survey_entered").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"),
                Entered.state(row.getLong("activity"), row.getInt("answers"), row.getString("by_name"), row.getString("on_day"))));
    }
}
