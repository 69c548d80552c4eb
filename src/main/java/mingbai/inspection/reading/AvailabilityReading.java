package mingbai.inspection.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether our own home page opened (站点无法访问), by day. */
@Component
@Transactional(readOnly = true)
public class AvailabilityReading {

    /** Visits a day below which nothing can be said (国办秘函〔2019〕19号, first part). */
    public static final int ENOUGH = 20;

    private final JdbcClient jdbc;

    AvailabilityReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param failed of the visits those that took 15 seconds or more, or were answered with an error or not at all */
    public record Day(LocalDate day, long visits, long failed) {

        public boolean isEnough() {
            return visits >= ENOUGH;
        }
    }

    /** Over several days. */
    public record Span(List<Day> days) {

        public long visits() {
            return days.stream().mapToLong(Day::visits).sum();
        }

        public long failed() {
            return days.stream().mapToLong(Day::failed).sum();
        }

        /** Whether every day has enough visits; with one that has not, the data is insufficient and nothing is judged. */
        public boolean isEnough() {
            return days.stream().allMatch(Day::isEnough);
        }

        /** Whether at least so many of a hundred visits failed; exactly so many is reached. */
        public boolean failedAtLeast(long percent) {
            return visits() > 0 && failed() * 100 >= visits() * percent;
        }
    }

    /** The whole days up to the last one. @param last usually yesterday: a day that runs has not all its visits */
    public Span days(LocalDate last, int days) {
        Map<String, Day> found = new HashMap<>();
        LocalDate first = last.minusDays(days - 1L);
        jdbc.sql("select day, count(*) as n, sum(failed) as bad from inspection_visit where day >= :first and day <= :last group by day").param("first", first.toString())
                .param("last", last.toString()).query(row -> {
                    found.put(row.getString("day"), new Day(LocalDate.parse(row.getString("day")), row.getLong("n"), row.getLong("bad")));
                });
        return new Span(IntStream.range(0, days).mapToObj(first::plusDays).map(day -> found.getOrDefault(day.toString(), new Day(day, 0, 0))).toList());
    }
}
