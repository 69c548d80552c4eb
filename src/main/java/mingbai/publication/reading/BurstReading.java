package mingbai.publication.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much each agency made public in the last days before a day, beside its period and its own year before. Papers without a visible date are left out. */
@Component
@Transactional(readOnly = true)
public class BurstReading {

    private final JdbcClient jdbc;

    BurstReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param last in the last days of the period, the whole of it {@code period}; @param before in the year before those last days */
    public record Pace(String agency, long last, long period, long before) {}

    /**
     * Every agency that published anything in the last days.
     *
     * @param agencies null for all
     * @param from     first day of the period, @param burst first of its last days, @param to its last day
     */
    public List<Pace> paces(@Nullable Collection<String> agencies, LocalDate from, LocalDate burst, LocalDate to) {
        return jdbc.sql("""
                select * from (select d.agency, sum(case when d.issued_at >= :burst then 1 else 0 end) as n_last, sum(case when d.issued_at >= :from then 1 else 0 end) as n_period,
                  sum(case when d.issued_at < :burst then 1 else 0 end) as n_before from publication_document d
                where d.standing = 'LIVE' and d.date_unknown = 0 and d.issued_at >= :year and d.issued_at < :end and (:all = 1 or d.agency in (:agencies))
                group by d.agency) p where p.n_last > 0 order by p.agency""")
                .param("burst", start(burst)).param("from", start(from)).param("year", start(burst.minusYears(1))).param("end", start(to.plusDays(1)))
                .param("all", agencies == null ? 1 : 0).param("agencies", agencies == null || agencies.isEmpty() ? List.of("") : agencies)
                .query((row, n) -> new Pace(row.getString("agency"), row.getLong("n_last"), row.getLong("n_period"), row.getLong("n_before"))).list();
    }

    /** Titles of what the agency made public in these days, the earliest first. */
    public List<String> titles(String agency, LocalDate burst, LocalDate to, int limit) {
        return jdbc.sql("""
                select d.title_key from publication_document d where d.standing = 'LIVE' and d.date_unknown = 0 and d.agency = :agency
                  and d.issued_at >= :burst and d.issued_at < :end order by d.issued_at, d.id limit :limit""").param("agency", agency)
                .param("burst", start(burst)).param("end", start(to.plusDays(1))).param("limit", limit).query(String.class).list();
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(Times.ZONE).toInstant().toEpochMilli();
    }
}
