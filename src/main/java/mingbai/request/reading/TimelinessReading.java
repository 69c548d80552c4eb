package mingbai.request.reading;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether requests that ended were answered in time, by the law of the day they were received. */
@Component
@Transactional(readOnly = true)
public class TimelinessReading {

    private final JdbcClient jdbc;

    TimelinessReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The judgement on one request. */
    public enum Timely {
        IN_TIME("按期"),
        LATE("逾期"),
        /** Still open, or imported without what the judgement depends on. */
        NOT_JUDGED("不作判断");

        private final String label;

        Timely(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Timely of(long request) {
        Optional<Integer> late = jdbc.sql("select late from request_clock where case_id = :case and late is not null").param("case", request)
                .query(Integer.class).optional();
        return late.map(told -> told == 1 ? Timely.LATE : Timely.IN_TIME).orElse(Timely.NOT_JUDGED);
    }
}
