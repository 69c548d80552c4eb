package mingbai.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The projection of clocks that lists are made from; each row is written whole from the facts. A bound on {@code urgent_on} that all rows meet, and a key
 * written as an expression, lead the planner to the index of open requests: there are few, however many are closed.
 */
@Repository
class ClockTable {

    /** {@code concluded_year} of what is open: no later year. */
    private static final int NOT_CONCLUDED = 9999;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ClockTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * A clock to be kept.
     *
     * @param certain whether a late end would be the agency's; else it is not judged
     * @param counted the conclusion the annual report counts, null while there is none
     */
    record Kept(RequestCase request, Clocks clocks, LocalDate asOf, boolean certain, @Nullable Conclusion counted) {}

    /** @param calendar version of the calendar they were computed with */
    void write(List<Kept> kept, long calendar) {
        ManyRowsTable.insert(batch, """
                insert into request_clock (case_id, agency, open, received_on, due_on, provisional, paused, answered_on, late, next_kind, next_due, phase,
                  urgent_on, as_of, calendar, applicant_kind, counted_as, concluded_on, received_year, concluded_year) values""", """
                on conflict (case_id) do update set agency = excluded.agency, open = excluded.open, received_on = excluded.received_on,
                  due_on = excluded.due_on, provisional = excluded.provisional, paused = excluded.paused, answered_on = excluded.answered_on,
                  late = excluded.late, next_kind = excluded.next_kind, next_due = excluded.next_due, phase = excluded.phase,
                  urgent_on = excluded.urgent_on, as_of = excluded.as_of, calendar = excluded.calendar, applicant_kind = excluded.applicant_kind,
                  counted_as = excluded.counted_as, concluded_on = excluded.concluded_on, received_year = excluded.received_year,
                  concluded_year = excluded.concluded_year""",
                kept.stream().map(one -> cells(one, calendar)).toList());
    }

    private static @Nullable Object[] cells(Kept kept, long calendar) {
        Clocks clocks = kept.clocks();
        Clocks.@Nullable SubClock next = clocks.open().isEmpty() ? null : clocks.open().getFirst();
        LocalDate concluded = concluded(kept);
        return new @Nullable Object[] {kept.request().id(), kept.request().agency(), kept.request().isOpen() ? 1 : 0, text(clocks.received()),
            clocks.due().map(LocalDate::toString).orElse(null), clocks.reply() != null && clocks.reply().due().provisional() ? 1 : 0, clocks.paused() ? 1 : 0,
            text(clocks.answered()), late(kept), next == null ? null : next.kind().name(), next == null ? null : next.due().toString(),
            Phase.of(kept.request(), clocks).name(), clocks.urgent().map(LocalDate::toString).orElse(""), kept.asOf().toString(), calendar,
            kept.request().applicantKind().code(), kept.counted() == null ? "" : kept.counted().outcome().key(), text(concluded),
            clocks.received() == null ? null : clocks.received().getYear(), concluded == null ? NOT_CONCLUDED : concluded.getYear()};
    }

    /** Never before its receipt, so that what came in is what went out and what is left, whatever was entered. */
    private static @Nullable LocalDate concluded(Kept kept) {
        LocalDate received = kept.clocks().received();
        LocalDate on = kept.counted() == null ? null : kept.counted().on();
        return on != null && received != null && on.isBefore(received) ? received : on;
    }

    /** Judged once it ended: by the day of the answer, or of the closing. Null while open, and where it cannot be judged. */
    private static @Nullable Integer late(Kept kept) {
        if (kept.request().isOpen()) {
            return null;
        }
        LocalDate closed = kept.request().closedOn();
        LocalDate ended = closed == null ? kept.asOf() : closed;
        return kept.clocks().late(ended).filter(late -> !late || kept.certain()).map(late -> late ? 1 : 0).orElse(null);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Open cases computed with another calendar, or paused and not computed today: a pause lengthens day by day. */
    List<Long> stale(long calendar, LocalDate today, int limit) {
        return jdbc.sql("""
                select case_id from request_clock where open = 1 and urgent_on >= ''
                  and (calendar <> :calendar or (as_of <> :today and (paused = 1 or next_kind is null))) order by case_id + 0 limit :limit""")
                .param("calendar", calendar).param("today", today.toString()).param("limit", limit).query(Long.class).list();
    }

    /** Open ones of the agencies, or of one who drafts; the most urgent first. */
    List<Long> waiting(Collection<String> agencies, long handler, int limit) {
        return jdbc.sql("""
                select k.case_id from request_clock k join request_case c on c.id = k.case_id
                where k.open = 1 and k.urgent_on >= '' and (k.agency || '' in (:agencies) or c.handler = :handler) order by k.urgent_on, k.case_id limit :limit""")
                .param("agencies", agencies.isEmpty() ? List.of("") : agencies).param("handler", handler).param("limit", limit).query(Long.class).list();
    }

    List<Long> endingBy(LocalDate day, long after, int limit) {
        return jdbc.sql("""
                select case_id from request_clock where open = 1 and urgent_on >= '' and next_due <= :day and case_id + 0 > :after
                order by case_id + 0 limit :limit""")
                .param("day", day.toString()).param("after", after).param("limit", limit).query(Long.class).list();
    }

    List<Long> open(long after, int limit) {
        return jdbc.sql("select case_id from request_clock where open = 1 and urgent_on >= '' and case_id + 0 > :after order by case_id + 0 limit :limit")
                .param("after", after).param("limit", limit).query(Long.class).list();
    }

    /** Codes of the agencies that have open requests. */
    List<String> agencies() {
        return jdbc.sql("select distinct agency from request_clock where open = 1 and urgent_on >= ''").query(String.class).list();
    }

    List<Long> openOf(String agency, int limit) {
        return jdbc.sql("select case_id from request_clock where open = 1 and agency = :agency order by case_id limit :limit").param("agency", agency)
                .param("limit", limit).query(Long.class).list();
    }

    /** When the reply was due as the clock was last computed, and with which calendar. */
    Optional<LastDue> lastDue(long request) {
        return jdbc.sql("select due_on, calendar from request_clock where case_id = :case").param("case", request)
                .query((row, n) -> new LastDue(row.getString("due_on") == null ? null : LocalDate.parse(row.getString("due_on")), row.getLong("calendar"))).optional();
    }

    record LastDue(@Nullable LocalDate due, long calendar) {}
}
