package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.reading.DutyState;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Duties that are late or due soon wait for the persons in charge of their matter; where nobody is, for the agency's drafters. */
@Component
class WaitingDuties implements WaitingWork {

    private final DutyReading duties;
    private final Clock clock;

    WaitingDuties(DutyReading duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.DUTIES;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> drafting = new LinkedHashSet<>(caller.agenciesFor(Role.DRAFTER));
        drafting.remove("");
        return duties.pressing(account, drafting, MOST).stream().map(this::item).toList();
    }

    private Item item(DutyRow duty) {
        String what = "应公开事项" + (duty.section().isEmpty() ? "" : "，" + duty.section() + "负责")
                + (duty.quota() > 1 ? "，已公开" + duty.published() + "件，应公开" + duty.quota() + "件" : "");
        return new Item(duty.matterName() + "（" + duty.periodLabel() + "）", duty.owedBy(), what, duty.from().atStartOfDay(clock.getZone()).toInstant(),
                new Limit(duty.from(), duty.due(), duty.provisional()), duty.state() == DutyState.LATE ? "逾期" : "待公开", duty.state().tone(), "办理",
                duty.address());
    }
}
