package mingbai.almanac.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.almanac.EnteredNotice;
import mingbai.calendar.SpecialDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices that were entered, read. There are a few a year. */
@Component
@Transactional(readOnly = true)
public class HolidayReading {

    private final JdbcClient jdbc;

    public HolidayReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record DayOf(long notice, SpecialDay day) {}

    /** All of them, oldest first. */
    public List<EnteredNotice> entered() {
        Map<Long, List<SpecialDay>> days = jdbc.sql("""
                select d.*, n.source from almanac_day d join almanac_notice n on n.number = d.notice order by d.notice, d.on_day""")
                .query((row, number) -> new DayOf(row.getLong("notice"), new SpecialDay(LocalDate.parse(row.getString("on_day")), row.getString("name"),
                        row.getInt("working") == 1, row.getString("source")))).list().stream()
                .collect(Collectors.groupingBy(DayOf::notice, Collectors.mapping(DayOf::day, Collectors.toList())));
        return jdbc.sql("select * from almanac_notice order by number")
                .query((row, n) -> new EnteredNotice(row.getLong("number"), row.getString("source"), row.getString("sha256"), row.getLong("entered_at"),
                        row.getLong("entered_by"), days.getOrDefault(row.getLong("number"), List.of()))).list();
    }
}
