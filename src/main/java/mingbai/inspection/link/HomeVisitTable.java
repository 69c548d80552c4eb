package mingbai.inspection.link;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits of our own home page; written once. */
@Repository
class HomeVisitTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    HomeVisitTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when this visit of this monitor is on record */
    boolean insert(HomeVisit visit) {
        return jdbc.sql("""
                insert into inspection_visit (id, monitor, at, day, millis, status, failed, note) values (:id, :monitor, :at, :day, :millis, :status, :failed, :note)
                on conflict (monitor, at) do nothing""").param("id", visit.id()).param("monitor", visit.monitor()).param("at", visit.at().toEpochMilli())
                .param("day", LocalDate.ofInstant(visit.at(), clock.getZone()).toString()).param("millis", visit.millis()).param("status", visit.status())
                .param("failed", visit.failed() ? 1 : 0).param("note", visit.note()).update() == 1;
    }

    /** Visits older than what any judgement looks at. */
    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from inspection_visit where day < :day").param("day", day.toString()).update();
    }
}
