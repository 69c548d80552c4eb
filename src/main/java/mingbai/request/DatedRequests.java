package mingbai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.almanac.DatedWork;
import mingbai.calendar.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which open requests a notice on holidays would move: every clock computed twice and compared. */
@Component
class DatedRequests implements DatedWork {

    private static final int AT_ONCE = 500;

    private final OpenTerms terms;

    DatedRequests(OpenTerms terms) {
        this.terms = terms;
    }

    @Override
    public String kind() {
        return "依申请公开";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Moved> moved(WorkCalendar before, WorkCalendar after) {
        List<Moved> found = new ArrayList<>();
        List<Long> some = terms.open(0, AT_ONCE);
        while (!some.isEmpty()) {
            Map<Long, OpenTerms.Of> now = new HashMap<>();
            terms.of(some, after).forEach(open -> now.put(open.request().id(), open));
            terms.of(some, before).forEach(open -> moved(open, now.get(open.request().id())).ifPresent(found::add));
            some = terms.open(some.getLast(), AT_ONCE);
        }
        return found;
    }

    private static Optional<Moved> moved(OpenTerms.Of before, OpenTerms.Of after) {
        Optional<LocalDate> then = day(before.clocks());
        Optional<LocalDate> now = day(after.clocks());
        return then.isEmpty() || now.isEmpty() || then.equals(now) ? Optional.empty()
                : Optional.of(new Moved(before.request().number() + " " + before.request().subject(), before.request().agency(), then.get(), now.get(),
                        "/desk/request/" + before.request().id()));
    }

    /** Of the reply, else of what comes first. */
    private static Optional<LocalDate> day(Clocks clocks) {
        return clocks.due().or(() -> clocks.open().stream().map(Clocks.SubClock::due).findFirst());
    }
}
