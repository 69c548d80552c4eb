package mingbai.almanac;

import java.time.LocalDate;
import java.util.List;
import mingbai.calendar.SpecialDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code almanac_notice} and {@code almanac_day}: notices on holidays that were entered, numbered from 1 without gaps. */
@Component
class NoticeTable {

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last notice, 0 when there is none. */
    long version() {
        return jdbc.sql("select coalesce(max(number), 0) from almanac_notice").query(Long.class).single();
    }

    /** The days of all notices up to a number, in the order of the notices. */
    List<SpecialDay> days(long upTo) {
        return jdbc.sql("""
                select d.on_day, d.name, d.working, n.source from almanac_day d join almanac_notice n on n.number = d.notice
                where d.notice <= :upTo order by d.notice, d.on_day""").param("upTo", upTo)
                .query((row, number) -> new SpecialDay(LocalDate.parse(row.getString("on_day")), row.getString("name"), row.getInt("working") == 1,
                        row.getString("source"))).list();
    }
}
