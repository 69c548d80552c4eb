package mingbai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projection of clocks that lists are made from; each row is written whole from the facts. */
@Repository
class ClockTable {

    private final JdbcClient jdbc;

    ClockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param calendar version of the calendar it was computed with */
    void write(RequestCase request, Clocks clocks, LocalDate asOf, long calendar) {
        Clocks.@Nullable SubClock next = clocks.open().isEmpty() ? null : clocks.open().getFirst();
        jdbc.sql("""
                insert into request_clock (case_id, agency, open, received_on, due_on, provisional, paused, answered_on, late, next_kind, next_due, phase, urgent_on,
                  as_of, calendar)
                values (:case, :agency, :open, :received, :due, :provisional, :paused, :answered, :late, :nextKind, :nextDue, :phase, :urgent, :asOf, :calendar)
                on conflict (case_id) do update set agency = excluded.agency, open = excluded.open, received_on = excluded.received_on,
                  due_on = excluded.due_on, provisional = excluded.provisional, paused = excluded.paused, answered_on = excluded.answered_on,
                  late = excluded.late, next_kind = excluded.next_kind, next_due = excluded.next_due,
                  phase = excluded.phase, urgent_on = excluded.urgent_on, as_of = excluded.as_of, calendar = excluded.calendar""")
                .param("case", request.id()).param("agency", request.agency()).param("open", request.isOpen() ? 1 : 0)
                .param("received", text(clocks.received())).param("due", clocks.due().map(LocalDate::toString).orElse(null))
                .param("provisional", clocks.reply() != null && clocks.reply().due().provisional() ? 1 : 0).param("paused", clocks.paused() ? 1 : 0)
                .param("answered", text(clocks.answered())).param("late", late(request, clocks, asOf)).param("nextKind", next == null ? null : next.kind().name())
                .param("nextDue", next == null ? null : next.due().toString()).param("phase", Phase.of(request, clocks).name())
                .param("urgent", clocks.urgent().map(LocalDate::toString).orElse("")).param("asOf", asOf.toString()).param("calendar", calendar).update();
    }

    /** Judged once it ended: by the day of the answer, or of the closing. Null while open. */
    private static @Nullable Integer late(RequestCase request, Clocks clocks, LocalDate asOf) {
        if (request.isOpen()) {
            return null;
        }
        LocalDate ended = request.closedOn() == null ? asOf : request.closedOn();
        return clocks.late(ended).map(late -> late ? 1 : 0).orElse(null);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Open cases computed with another calendar, or paused and not computed today: a pause lengthens day by day. */
    List<Long> stale(long calendar, LocalDate today, int limit) {
        return jdbc.sql("""
                select case_id from request_clock where open = 1 and (calendar <> :calendar or (as_of <> :today and (paused = 1 or next_kind is null)))
                order by case_id limit :limit""")
                .param("calendar", calendar).param("today", today.toString()).param("limit", limit).query(Long.class).list();
    }
}
