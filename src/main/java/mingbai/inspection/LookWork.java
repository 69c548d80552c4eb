package mingbai.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import mingbai.ledger.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks once a day, in the small hours; on a day nobody has looked yet, soon after the start. */
@Component
class LookWork extends Rounds {

    private static final LocalTime NOT_BEFORE = LocalTime.of(2, 0);

    private final DailyLook daily;
    private final LookTable looks;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final boolean used;
    private volatile boolean stopping;

    /** @param used {@code mingbai.inspection.daily}: whether this node looks by itself */
    LookWork(DailyLook daily, LookTable looks, Clock clock, TransactionTemplate transaction, @Value("${mingbai.inspection.daily:true}") boolean used) {
        super("daily look", Duration.ofMinutes(2), Duration.ofMinutes(10));
        this.daily = daily;
        this.looks = looks;
        this.clock = clock;
        this.transaction = transaction;
        this.used = used;
    }

    @Override
    protected void look() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        if (used && !now.toLocalTime().isBefore(NOT_BEFORE) && !Boolean.TRUE.equals(transaction.execute(status -> looks.ended(today)))) {
            daily.run(null, "每日检查", (what, done, total) -> !stopping);
        }
    }

    @Override
    public void stop() {
        stopping = true;
        super.stop();
    }
}
