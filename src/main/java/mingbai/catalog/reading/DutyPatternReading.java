package mingbai.catalog.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What only shows over many periods: matters that are late again and again, and those of which an agency says every time that there was nothing. */
@Component
@Transactional(readOnly = true)
public class DutyPatternReading {

    private final JdbcClient jdbc;

    DutyPatternReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often something happened with a matter of an agency, and when first and last. */
    public record Often(String agency, String matter, long times, LocalDate first, LocalDate last) {}

    /** Duties that fell due in these days and were not met in time, by who owes them. @param agencies null for all */
    public List<Often> late(@Nullable Collection<String> agencies, LocalDate since, LocalDate today, long least) {
        return of("""
                select d.owed_by as agency, d.matter, count(*) as n, min(d.due) as first_day, max(d.due) as last_day from catalog_duty d
                where d.due >= :since and d.due < :today and d.how <> 'excused' and (d.how = '' or d.done_on > d.due) and (:all = 1 or d.owed_by in (:agencies))
                group by d.owed_by, d.matter having count(*) >= :least order by d.owed_by, d.matter""", agencies)
                .param("since", since.toString()).param("today", today.toString()).param("least", least).query((row, n) -> new Often(row.getString("agency"),
                        row.getString("matter"), row.getLong("n"), LocalDate.parse(row.getString("first_day")), LocalDate.parse(row.getString("last_day")))).list();
    }

    /** "Nothing in this period", said since that day. */
    public List<Often> nothing(@Nullable Collection<String> agencies, LocalDate since, long least) {
        return of("""
                select s.agency, s.matter, count(*) as n, min(s.on_day) as first_day, max(s.on_day) as last_day from catalog_statement s
                where s.kind = 'nothing' and s.on_day >= :since and (:all = 1 or s.agency in (:agencies))
                group by s.agency, s.matter having count(*) >= :least order by s.agency, s.matter""", agencies)
                .param("since", since.toString()).param("least", least).query((row, n) -> new Often(row.getString("agency"), row.getString("matter"),
                        row.getLong("n"), LocalDate.parse(row.getString("first_day")), LocalDate.parse(row.getString("last_day")))).list();
    }

    /** How many agencies published something on these matters since that day. */
    public Map<String, Long> publishers(Collection<String> matters, LocalDate since) {
        Map<String, Long> publishers = new HashMap<>();
        if (!matters.isEmpty()) {
            jdbc.sql("""
                    select matter, count(distinct agency) as n from catalog_discharge where matter in (:matters) and published_on >= :since and ended_on is null
                    group by matter""").param("matters", new HashSet<>(matters)).param("since", since.toString())
                    .query((row, n) -> publishers.put(row.getString("matter"), row.getLong("n"))).list();
        }
        return publishers;
    }

    /** Matters of which the agency ever signed that there was nothing, or that were excused, as {@code agency:matter}. */
    public Set<String> stated(@Nullable Collection<String> agencies) {
        return new HashSet<>(of("select distinct s.agency || ':' || s.matter from catalog_statement s where (:all = 1 or s.agency in (:agencies))", agencies)
                .query(String.class).list());
    }

    private StatementSpec of(String sql, @Nullable Collection<String> agencies) {
        return jdbc.sql(sql).param("all", agencies == null ? 1 : 0).param("agencies", agencies == null || agencies.isEmpty() ? List.of("") : agencies);
    }
}
