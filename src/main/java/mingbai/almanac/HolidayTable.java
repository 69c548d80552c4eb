package mingbai.almanac;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.almanac.reading.HolidayReading;
import mingbai.calendar.SpecialDay;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code almanac_notice} and {@code almanac_day}. */
@Component
class HolidayTable implements LedgeredState {

    private final JdbcClient jdbc;
    private final HolidayReading reading;

    HolidayTable(JdbcClient jdbc, HolidayReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
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

    void insert(EnteredNotice notice) {
        try {
            jdbc.sql("insert into almanac_notice (number, source, sha256, entered_at, entered_by) values (:number, :source, :sha256, :at, :by)")
                    .param("number", notice.number()).param("source", notice.source()).param("sha256", notice.sha256())
                    .param("at", notice.enteredAt()).param("by", notice.enteredBy()).update();
        } catch (DuplicateKeyException e) {
            throw new Overtaken("工作日历");
        }
        notice.days().forEach(day -> jdbc.sql("insert into almanac_day (notice, on_day, name, working) values (:notice, :day, :name, :working)")
                .param("notice", notice.number()).param("day", day.day().toString()).param("name", day.name()).param("working", day.working() ? 1 : 0).update());
    }

    @Override
    public String kind() {
        return EnteredNotice.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        reading.entered().forEach(notice -> consumer.accept(Long.toString(notice.number()), notice.state()));
    }
}
