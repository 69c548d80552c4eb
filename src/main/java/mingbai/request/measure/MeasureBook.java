package mingbai.request.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Touched;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.Clocks;
import mingbai.request.Party;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.events.RequestAct;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The measures of requests; each change is a change of the case, with its version, its facts and its line in the ledger. */
@Component
public class MeasureBook {

    private final MeasureTable measures;
    private final CaseBook cases;
    private final Ids ids;
    private final Clock clock;

    MeasureBook(MeasureTable measures, CaseBook cases, Ids ids, Clock clock) {
        this.measures = measures;
        this.cases = cases;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of all rounds, in the order they were prepared. */
    @Transactional(readOnly = true)
    public List<Measure> of(long request) {
        return measures.of(request);
    }

    @Transactional(readOnly = true)
    public List<Measure> of(long request, MeasureKind kind) {
        return measures.of(request).stream().filter(measure -> measure.kind() == kind).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Measure> find(long id) {
        return measures.find(id);
    }

    /** @throws NotFound also when it belongs to another request */
    @Transactional(readOnly = true)
    public Measure get(long request, long id) {
        return measures.find(id).filter(measure -> measure.request() == request).orElseThrow(NotFound::new);
    }

    /** The last of its kind in this round that was told and not taken back. */
    @Transactional(readOnly = true)
    public Optional<Measure> told(RequestCase request, MeasureKind kind) {
        List<CaseFact> facts = cases.facts(request.id());
        return last(request, kind, measure -> measure.holds(facts, whose(measure)));
    }

    /** The one of its kind that is prepared and waits to be told. */
    @Transactional(readOnly = true)
    public Optional<Measure> waiting(RequestCase request, MeasureKind kind) {
        return last(request, kind, Measure::isWaiting);
    }

    private Optional<Measure> last(RequestCase request, MeasureKind kind, Predicate<Measure> which) {
        return measures.of(request.id()).stream().filter(measure -> measure.kind() == kind && measure.round() == request.round()).filter(which)
                .reduce((first, second) -> second);
    }

    /** Kind of the party a measure is about; of no matter where it is about none. */
    PartyKind whose(Measure measure) {
        return measure.party() == null ? PartyKind.THIRD_PARTY : party(measure).kind();
    }

    @Transactional(readOnly = true)
    public Party party(Measure measure) {
        return cases.parties(measure.request()).stream().filter(party -> measure.party() != null && party.id() == measure.party()).findFirst()
                .orElseThrow(NotFound::new);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    long newId() {
        return ids.next();
    }

    long now() {
        return clock.millis();
    }

    /** The case as the person saw it, if it is being handled. */
    RequestCase inHand(long request, long version) {
        RequestCase seen = cases.seen(request, version);
        if (seen.stage() == Stage.SUBMITTED) {
            throw new Refused("", "这件申请还没有确认收到，请先登记收到日期（第三十一条）");
        }
        if (seen.stage() == Stage.CLOSED) {
            throw new Refused("", "这件申请已经办结，不能再办理这一步");
        }
        return seen;
    }

    /** The facts of this round. */
    CaseFacts facts(RequestCase request) {
        return CaseFacts.lastRound(cases.facts(request.id()));
    }

    /** @param what is to be done, in words */
    void beforeDue(RequestCase request, String what) {
        Clocks clocks = cases.clocks(request);
        if (!clocks.paused() && clocks.due().map(due -> today().isAfter(due)).orElse(false)) {
            throw new Refused("", "答复期限已于" + clocks.due().orElseThrow() + "届满，不能再" + what + "；请尽快作出答复");
        }
    }

    /** The facts as they would be were the measure told today: for a preview. */
    @Transactional(readOnly = true)
    public List<CaseFact> with(RequestCase request, Measure measure) {
        List<CaseFact> facts = new ArrayList<>(cases.facts(request.id()));
        measure.fact(today(), whose(measure)).ifPresent(facts::add);
        return facts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    RequestCase prepare(RequestAct act, Actor actor, RequestCase request, Measure measure, Map<String, ?> details) {
        measures.insert(measure);
        return cases.change(act, actor, request, List.of(), details, measure.touched());
    }

    /** Keeps a measure as it is to be; whoever calls names it among what the act touched. */
    @Transactional(propagation = Propagation.MANDATORY)
    Touched keep(Measure measure) {
        Measure next = measure.next();
        measures.update(next);
        return next.touched();
    }
}
