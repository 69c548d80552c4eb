package mingbai.request.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mingbai.almanac.Almanac;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Answers the agency owes a reconsideration body or a court, by the day they set. */
@Component
class WaitingRemedies implements WaitingWork {

    private static final int SOON = 3;

    private final RemedyTable remedies;
    private final Almanac almanac;
    private final Clock clock;

    WaitingRemedies(RemedyTable remedies, Almanac almanac, Clock clock) {
        this.remedies = remedies;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.REQUESTS;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        return remedies.owing(caller.agenciesFor(Role.OFFICE), MOST).stream().map(this::item).toList();
    }

    private Item item(Remedy remedy) {
        LocalDate due = Objects.requireNonNull(remedy.answerUntil());
        int left = almanac.calendar().workingDaysBetween(LocalDate.now(clock), due);
        Tone tone = left < 0 ? Tone.LATE : left <= SOON ? Tone.SOON : Tone.PLAIN;
        return new Item(remedy.kind().label() + " " + remedy.number(), remedy.agency(), remedy.kind().isSuit() ? "提交答辩状和证据" : "提交答复书和证据",
                remedy.filedOn().atStartOfDay(clock.getZone()).toInstant(), new Limit(remedy.filedOn(), due, almanac.calendar().isProvisional(due)),
                left < 0 ? "已过期限" : "待提交答复", tone, "登记提交情况", "/desk/remedy/" + remedy.id());
    }
}
