package mingbai.inquiry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projection of clocks that lists and figures are made from; each row is written whole from the facts. */
@Repository
class InquiryClockTable {

    private final JdbcClient jdbc;

    InquiryClockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param edition of calendar and terms they were computed with */
    void write(Inquiry inquiry, InquiryClock clock, long edition) {
        LocalDate answered = clock.answered();
        LocalDate ended = inquiry.isOpen() ? null : answered == null ? clock.rounds().getFirst().answered() : answered;
        jdbc.sql("""
                insert into inquiry_clock (case_id, agency, open, counted, received_on, accept_due, accepted_on, due_on, provisional, answered_on, first_answered_on, late,
                  urgent_on, edition)
                values (:case, :agency, :open, :counted, :received, :acceptDue, :accepted, :due, :provisional, :answered, :first, :late, :urgent, :edition)
                on conflict (case_id) do update set agency = excluded.agency, open = excluded.open, counted = excluded.counted, received_on = excluded.received_on,
                  accept_due = excluded.accept_due, accepted_on = excluded.accepted_on, due_on = excluded.due_on, provisional = excluded.provisional,
                  answered_on = excluded.answered_on, first_answered_on = excluded.first_answered_on, late = excluded.late, urgent_on = excluded.urgent_on,
                  edition = excluded.edition""")
                .param("case", inquiry.id()).param("agency", inquiry.agency()).param("open", inquiry.isOpen() ? 1 : 0).param("counted", inquiry.stage().isCounted() ? 1 : 0)
                .param("received", clock.received().toString()).param("acceptDue", clock.accept().day().toString()).param("accepted", text(clock.accepted()))
                .param("due", clock.due().day().toString()).param("provisional", clock.due().provisional() ? 1 : 0).param("answered", text(answered))
                .param("first", text(clock.firstAnswered().orElse(null))).param("late", ended == null ? null : clock.isLate(ended) ? 1 : 0)
                .param("urgent", inquiry.stage() == InquiryStage.RECEIVED ? clock.next().day().toString() : clock.due().day().toString()).param("edition", edition).update();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Open ones computed with another calendar or other terms. */
    List<Long> stale(long edition, int limit) {
        return jdbc.sql("select case_id from inquiry_clock where open = 1 and edition <> :edition order by case_id limit :limit").param("edition", edition).param("limit", limit)
                .query(Long.class).list();
    }

    Optional<LocalDate> due(long inquiry) {
        return jdbc.sql("select due_on from inquiry_clock where case_id = :case").param("case", inquiry).query(String.class).optional().map(LocalDate::parse);
    }

    List<Long> open(long after, int limit) {
        return jdbc.sql("select case_id from inquiry_clock where open = 1 and case_id > :after order by case_id limit :limit").param("after", after).param("limit", limit)
                .query(Long.class).list();
    }

    /** Codes of the agencies that have open inquiries. */
    List<String> agencies() {
        return jdbc.sql("select distinct agency from inquiry_clock where open = 1").query(String.class).list();
    }

    /** Open ones of the agencies, or of one who works on them; the most urgent first. */
    List<Long> waiting(Collection<String> agencies, long handler, int limit) {
        return jdbc.sql("""
                select k.case_id from inquiry_clock k join inquiry_case c on c.id = k.case_id
                where k.open = 1 and c.stage <> 'MERGED' and (k.agency in (:agencies) or c.handler = :handler) order by k.urgent_on, k.case_id limit :limit""")
                .param("agencies", agencies.isEmpty() ? List.of("") : agencies).param("handler", handler).param("limit", limit).query(Long.class).list();
    }
}
