package mingbai.catalog;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code catalog_duty_work}: one row that says how far the duties were brought. */
@Component
class DutyWorkTable {

    private final JdbcClient jdbc;

    DutyWorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day, and the versions of catalogs and calendar, that the duties follow. */
    record Reached(LocalDate day, long catalog, long calendar) {

        static final Reached NOTHING = new Reached(LocalDate.EPOCH, -1, -1);
    }

    Reached read() {
        return jdbc.sql("select day, catalog, calendar from catalog_duty_work where id = 1")
                .query((row, n) -> new Reached(LocalDate.parse(row.getString("day")), row.getLong("catalog"), row.getLong("calendar"))).optional()
                .orElse(Reached.NOTHING);
    }

    void write(Reached reached) {
        jdbc.sql("""
                insert into catalog_duty_work (id, day, catalog, calendar) values (1, :day, :catalog, :calendar)
                on conflict (id) do update set day = excluded.day, catalog = excluded.catalog, calendar = excluded.calendar""")
                .param("day", reached.day().toString()).param("catalog", reached.catalog()).param("calendar", reached.calendar()).update();
    }
}
