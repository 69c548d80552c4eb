package mingbai.publication.reading;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.web.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much became public month by month, and which documents those were. What was withdrawn later is not counted. */
@Component
@Transactional(readOnly = true)
public class PaceReading {

    private static final ZoneId ZONE = Times.ZONE;
    private static final String LIVE = " from publication_document d where d.standing = 'LIVE' and d.agency in (:agencies) and d.published_at >= :from and d.published_at < :to";

    private final JdbcClient jdbc;

    PaceReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Published(long document, String org, String no, String title, String agency, Instant at) {}

    /** Documents published in each of these months, in their order; one statement. */
    public List<Long> perMonth(Collection<String> agencies, List<YearMonth> months) {
        if (agencies.isEmpty() || months.isEmpty()) {
            return months.stream().map(month -> 0L).toList();
        }
        Map<String, Object> params = new HashMap<>(Map.of("agencies", agencies, "from", start(months.getFirst()), "to", start(months.getLast().plusMonths(1))));
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            params.put("from" + i, start(months.get(i)));
            params.put("to" + i, start(months.get(i).plusMonths(1)));
            sums.add("coalesce(sum(case when d.published_at >= :from" + i + " and d.published_at < :to" + i + " then 1 else 0 end), 0) as m" + i);
        }
        return jdbc.sql("select " + String.join(", ", sums) + LIVE).params(params).query((row, n) -> {
            List<Long> counts = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                counts.add(row.getLong("m" + i));
            }
            return counts;
        }).single();
    }

    /** The documents behind a month's figure, newest first. */
    public List<Published> inMonth(Collection<String> agencies, YearMonth month, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select d.id, d.org, d.no, d.title_key, d.agency, d.published_at" + LIVE
                + " order by d.published_at desc, d.id desc limit :limit offset :offset")
                .param("agencies", agencies).param("from", start(month)).param("to", start(month.plusMonths(1))).param("limit", limit).param("offset", offset)
                .query((row, n) -> new Published(row.getLong("id"), row.getString("org"), row.getString("no"), row.getString("title_key"), row.getString("agency"),
                        Instant.ofEpochMilli(row.getLong("published_at")))).list();
    }

    private static long start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant().toEpochMilli();
    }
}
