package mingbai.catalog.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From which day agencies' duties are counted, read. */
@Component
@Transactional(readOnly = true)
public class CountingReading {

    private final JdbcClient jdbc;

    public CountingReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days of those that have one. */
    public Map<String, LocalDate> startsOf(Collection<String> agencies) {
        Map<String, LocalDate> starts = new LinkedHashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("select agency, from_day from catalog_counting where agency in (:agencies)").param("agencies", agencies)
                    .query((row, n) -> starts.put(row.getString("agency"), LocalDate.parse(row.getString("from_day")))).list();
        }
        return starts;
    }

    public boolean anyOf(Collection<String> agencies) {
        return !startsOf(agencies).isEmpty();
    }
}
