package mingbai.request.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.law.LegalTerm;
import mingbai.request.PartyKind;
import mingbai.request.reading.MeasureReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opinions that other agencies ask of the caller's own (Art. 34), each under its own term. */
@Component
class AskedOpinionWork implements WaitingWork {

    private final MeasureReading measures;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final Clock clock;

    AskedOpinionWork(MeasureReading measures, AgencyReading agencies, Almanac almanac, Clock clock) {
        this.measures = measures;
        this.agencies = agencies;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.REQUESTS;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        return measures.askedOf(caller.agenciesFor(Role.OFFICE), MOST).stream().map(this::item).toList();
    }

    private Item item(MeasureReading.Waiting waiting) {
        LocalDate start = waiting.reached() == null ? waiting.asked() : waiting.reached();
        Optional<Due> due = LegalTerm.on(PartyKind.CO_MAKER.term(), waiting.received()).map(term -> almanac.calendar().dueInDays(start, term.days()));
        @Nullable Limit limit = due.map(found -> new Limit(start, found.day(), found.provisional())).orElse(null);
        boolean over = due.map(found -> LocalDate.now(clock).isAfter(found.day())).orElse(false);
        return new Item("协助答复：" + waiting.subject(), waiting.agency(), agencies.nameOf(waiting.asking()) + "征求意见",
                waiting.asked().atStartOfDay(clock.getZone()).toInstant(), limit, over ? "期限届满，视为同意公开" : "待反馈", over ? Tone.LATE : Tone.SOON, "反馈意见",
                "/desk/asked-opinion/" + waiting.opinion());
    }
}
