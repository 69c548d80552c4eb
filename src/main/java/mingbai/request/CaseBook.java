package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.almanac.Almanac;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.request.events.RequestAct;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests with their facts, and the only way to change one: case, facts, computed clock and ledger line in one transaction. A change made on an
 * older version of the case is {@link Overtaken}.
 */
@Component
public class CaseBook {

    private static final int AT_ONCE = 500;

    private final RequestTable requests;
    private final FactTable facts;
    private final PeopleTable people;
    private final PastRequestTable past;
    private final ConclusionTable conclusions;
    private final ClockTable clockTable;
    private final CaseNotices notices;
    private final Almanac almanac;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    CaseBook(RequestTable requests, FactTable facts, PeopleTable people, PastRequestTable past, ConclusionTable conclusions, ClockTable clockTable,
            CaseNotices notices, Almanac almanac, Ledger ledger, Ids ids, Clock clock) {
        this.requests = requests;
        this.facts = facts;
        this.people = people;
        this.past = past;
        this.conclusions = conclusions;
        this.clockTable = clockTable;
        this.notices = notices;
        this.almanac = almanac;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RequestCase get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<RequestCase> find(long id) {
        return requests.find(id);
    }

    /** The case as the person saw it. @throws Overtaken when it has moved on since */
    @Transactional(readOnly = true)
    public RequestCase seen(long id, long version) {
        RequestCase request = get(id);
        if (request.version() != version) {
            throw new Overtaken("这件申请");
        }
        return request;
    }

    @Transactional(readOnly = true)
    public List<RequestCase> numbered(String number) {
        return requests.numbered(number);
    }

    @Transactional(readOnly = true)
    public Optional<RequestCase> numbered(String agency, String number) {
        return requests.numbered(agency, number);
    }

    /** What identifies a request to people. */
    public record Numbered(String agency, String number) {}

    /** Ids of those that are on record; a few hundred at a time. */
    @Transactional(readOnly = true)
    public Map<Numbered, Long> numbered(Collection<Numbered> numbers) {
        return requests.numbered(numbers);
    }

    /** What is on record, taken back or not, by day. */
    @Transactional(readOnly = true)
    public List<FactRow> record(long id) {
        return facts.of(id);
    }

    /** The facts that hold. */
    @Transactional(readOnly = true)
    public List<CaseFact> facts(long id) {
        return facts.of(id).stream().filter(FactRow::holds).map(FactRow::fact).toList();
    }

    @Transactional(readOnly = true)
    public List<Applicant> applicants(long id) {
        return people.applicants(id);
    }

    @Transactional(readOnly = true)
    public List<Party> parties(long id) {
        return people.parties(id);
    }

    /** As of today, with the calendar in force. */
    @Transactional(readOnly = true)
    public Clocks clocks(RequestCase request) {
        return clocks(request, facts(request.id()));
    }

    /** As the clock would stand with these facts: to preview an act before it is done. */
    public Clocks clocks(RequestCase request, List<CaseFact> withFacts) {
        return ReplyClock.of(withFacts, almanac.calendar(), asOf(request), !request.isOpen());
    }

    /** A closed case stands as on the day it was closed. */
    private LocalDate asOf(RequestCase request) {
        LocalDate today = LocalDate.now(clock);
        return request.closedOn() == null || request.closedOn().isAfter(today) ? today : request.closedOn();
    }

    /** A new case with its applicants. @return the case as recorded */
    @Transactional(propagation = Propagation.MANDATORY)
    public RequestCase open(RequestAct kind, Actor actor, RequestCase request, List<Applicant> applicants, List<CaseFact> first, Map<String, ?> details,
            Touched... also) {
        requests.insert(request);
        applicants.forEach(applicant -> people.insert(request.id(), applicant));
        add(actor, request, first);
        notices.tell(request, first, applicants);
        return recorded(kind, actor, request, details, also);
    }

    /**
     * Changes a case.
     *
     * @param changed as it is to be, still with the version it was read with
     * @param add     facts that became known, on whatever day they happened
     * @param also    further things the same act made or changed
     * @return the case as it is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RequestCase change(RequestAct kind, Actor actor, RequestCase changed, List<CaseFact> add, Map<String, ?> details, Touched... also) {
        RequestCase next = changed.next();
        requests.update(next);
        add(actor, next, add);
        if (!add.isEmpty()) {
            notices.tell(next, add, people.applicants(next.id()));
        }
        return recorded(kind, actor, next, details, also);
    }

    /** Opens a closed case again for the new answer that was ordered; how it ended at first is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RequestCase reopen(Actor actor, RequestCase closed, CaseFact.Ordered ordered, Map<String, ?> details) {
        Conclusion conclusion = closed.conclusion();
        if (conclusion != null) {
            conclusions.keep(closed.id(), conclusion);
        }
        return change(RequestAct.REOPENED, actor, closed.reopened(), List.of(ordered), details);
    }

    /** Another party whose opinion is asked; call it in the transaction of {@link #change}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addParty(long request, Party party) {
        people.insert(request, party);
    }

    /** New contact of an applicant; call it in the transaction of {@link #change}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeContact(Applicant applicant) {
        people.update(applicant);
    }

    /** Takes a fact back that was recorded wrongly: the clock is as if it had never been. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RequestCase takeBack(Actor actor, RequestCase changed, long fact, String reason, Touched... also) {
        RequestCase next = changed.next();
        requests.update(next);
        facts.takeBack(next.id(), fact, reason, clock.millis());
        return recorded(RequestAct.FACT_TAKEN_BACK, actor, next, Map.of("fact", Long.toString(fact)), also);
    }

    /** A change that is part of another module's act, which records it. @return the case as it is now */
    @Transactional(propagation = Propagation.MANDATORY)
    public Touched passed(RequestCase changed) {
        RequestCase next = changed.next();
        requests.update(next);
        renew(next);
        return touched(List.of(next)).getFirst();
    }

    private void add(Actor actor, RequestCase request, List<CaseFact> add) {
        add.forEach(fact -> facts.insert(ids.next(), request.id(), fact, actor, clock.millis()));
    }

    private RequestCase recorded(RequestAct kind, Actor actor, RequestCase request, Map<String, ?> details, Touched... also) {
        renew(request);
        List<Touched> touched = new ArrayList<>();
        touched.addAll(touched(List.of(request)));
        touched.addAll(Arrays.asList(also));
        ledger.record(new Act(kind, actor, request.agency(), details, touched));
        return request;
    }

    /** As the ledger takes it. */
    Map<String, ?> state(RequestCase request) {
        return request.state(facts.canonical(request.id()), people.canonical(request.id()));
    }

    /** Computes the clock of a case again and keeps it for the lists. */
    void renew(RequestCase request) {
        boolean certain = past.of(request).map(PastRequest::certain).orElse(true);
        clockTable.write(List.of(new ClockTable.Kept(request, clocks(request, facts(request.id())), asOf(request), certain, counted(request))), ClockEdition.of(almanac));
    }

    /** The conclusion the annual report counts: the first one. */
    private @Nullable Conclusion counted(RequestCase request) {
        Optional<Conclusion> first = request.round() == 1 ? Optional.empty() : conclusions.first(request.id());
        return first.orElse(request.conclusion());
    }

    /** The cases as they now are in the tables; a few hundred at a time. */
    List<Touched> touched(List<RequestCase> cases) {
        List<Touched> touched = new ArrayList<>();
        states(cases, (request, state) -> touched.add(new Touched(RequestCase.KIND, Long.toString(request.id()), request.version(), state)));
        return touched;
    }

    private void states(List<RequestCase> cases, BiConsumer<RequestCase, Map<String, ?>> consumer) {
        List<Long> all = cases.stream().map(RequestCase::id).toList();
        List<Long> imported = cases.stream().filter(RequestCase::isImported).map(RequestCase::id).toList();
        Map<Long, List<String>> factsOf = facts.canonical(all);
        Map<Long, List<String>> peopleOf = people.canonical(all);
        Map<Long, String> pastOf = past.canonical(imported);
        Map<Long, String> firstOf = conclusions.canonical(cases.stream().filter(request -> request.round() > 1).map(RequestCase::id).toList());
        for (RequestCase request : cases) {
            List<String> known = new ArrayList<>(factsOf.getOrDefault(request.id(), List.of()));
            if (pastOf.containsKey(request.id())) {
                known.add(pastOf.get(request.id()));
            }
            if (firstOf.containsKey(request.id())) {
                known.add(firstOf.get(request.id()));
            }
            consumer.accept(request, request.state(known, peopleOf.getOrDefault(request.id(), List.of())));
        }
    }

    /** Every case with its canonical state, for {@code fsck}: a few hundred at a time, there may be a million. */
    void each(BiConsumer<String, Map<String, ?>> consumer) {
        List<RequestCase> page = requests.after(0, AT_ONCE);
        while (!page.isEmpty()) {
            states(page, (request, state) -> consumer.accept(Long.toString(request.id()), state));
            page = requests.after(page.getLast().id(), AT_ONCE);
        }
    }
}
