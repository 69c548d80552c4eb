package mingbai.inquiry.misconduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mingbai.almanac.Almanac;
import mingbai.web.Caller;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** What waits for a named person, in words that say nothing to who looks over a shoulder. For everybody else nothing, and as quickly. */
@Component
class WaitingReports implements WaitingWork {

    private static final int SOON = 3;

    private final OpenReport open;
    private final Almanac almanac;
    private final Clock clock;

    WaitingReports(OpenReport open, Almanac almanac, Clock clock) {
        this.open = open;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        return open.list(account).stream().filter(one -> one.owed() != null).limit(MOST).map(this::item).toList();
    }

    private Item item(OpenReport.Listed one) {
        OwedStep owed = java.util.Objects.requireNonNull(one.owed());
        int left = almanac.calendar().workingDaysBetween(LocalDate.now(clock), owed.due());
        return new Item("专办事项", one.desk(), "需要您办理", owed.since().atStartOfDay(clock.getZone()).toInstant(), new Limit(owed.since(), owed.due(), owed.provisional()), "专办",
                left < 0 ? Tone.LATE : left <= SOON ? Tone.SOON : Tone.PLAIN, "打开", "/desk/misconduct");
    }
}
