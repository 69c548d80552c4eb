package mingbai.request.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.law.Parameter;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Demands to correct records that are open. The term is ours: Art. 41 sets none. */
@Component
class WaitingCorrections implements WaitingWork {

    private static final int SOON = 3;

    private final CorrectionTable corrections;
    private final Almanac almanac;
    private final Clock clock;

    WaitingCorrections(CorrectionTable corrections, Almanac almanac, Clock clock) {
        this.corrections = corrections;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.REQUESTS;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        return corrections.open(caller.agenciesFor(Role.OFFICE), MOST).stream().map(this::item).toList();
    }

    private Item item(RecordCorrection correction) {
        LocalDate received = correction.demand().receivedOn();
        Due due = almanac.calendar().dueInDays(received, Parameter.number(Parameter.RECORD_CORRECTION_DAYS, received));
        int left = almanac.calendar().workingDaysBetween(LocalDate.now(clock), due.day());
        return new Item("更正记录：" + correction.demand().record(), correction.demand().agency(), "核实并告知结果",
                received.atStartOfDay(clock.getZone()).toInstant(), new Limit(received, due.day(), due.provisional()), "待核实",
                left < 0 ? Tone.LATE : left <= SOON ? Tone.SOON : Tone.PLAIN, "核实更正要求", "/desk/record-correction/" + correction.id());
    }
}
