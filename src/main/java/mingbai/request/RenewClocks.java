package mingbai.request;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.almanac.Almanac;
import mingbai.ledger.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes the clocks of open requests again when the working calendar or the rows of the law changed, and each day those that rest. */
@Component
class RenewClocks extends Rounds {

    private static final int AT_ONCE = 200;

    private final ClockTable clocks;
    private final CaseBook book;
    private final TellMovedClocks moved;
    private final Almanac almanac;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RenewClocks(ClockTable clocks, CaseBook book, TellMovedClocks moved, Almanac almanac, Clock clock, TransactionTemplate transaction) {
        super("clocks of requests", Duration.ofSeconds(20), Duration.ofSeconds(30));
        this.clocks = clocks;
        this.book = book;
        this.moved = moved;
        this.almanac = almanac;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    protected void look() {
        List<Long> stale = List.of();
        do {
            stale = renewSome(stale);
        } while (stale.size() == AT_ONCE);
    }

    /** @param before what was renewed last: should one of them be stale still, the rest waits for the next look */
    private List<Long> renewSome(List<Long> before) {
        return transaction.execute(status -> {
            List<Long> stale = clocks.stale(ClockEdition.of(almanac), LocalDate.now(clock), AT_ONCE);
            if (stale.equals(before)) {
                return List.of();
            }
            stale.forEach(id -> book.find(id).ifPresent(this::renew));
            return stale;
        });
    }

    private void renew(RequestCase request) {
        Optional<ClockTable.LastDue> before = clocks.lastDue(request.id());
        book.renew(request);
        // a pause moves its day every day: only what the calendar moved is told
        before.filter(last -> last.calendar() >= 0 && last.calendar() != almanac.version()).map(ClockTable.LastDue::due)
                .ifPresent(due -> told(request, due, book.clocks(request)));
    }

    private void told(RequestCase request, LocalDate before, Clocks now) {
        if (!now.paused()) {
            now.due().filter(due -> !due.equals(before)).ifPresent(due -> moved.tell(request, before, due));
        }
    }
}
