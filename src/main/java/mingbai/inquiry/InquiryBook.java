package mingbai.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.almanac.Almanac;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inquiries with their facts, and the only way to change one: case, facts, computed clock and ledger line in one transaction. A change made on an older version is
 * {@link Overtaken}.
 */
@Component
public class InquiryBook {

    private static final int AT_ONCE = 500;

    private final InquiryTable inquiries;
    private final InquiryFactTable facts;
    private final InquiryClockTable clocks;
    private final Almanac almanac;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    InquiryBook(InquiryTable inquiries, InquiryFactTable facts, InquiryClockTable clocks, Almanac almanac, Ledger ledger, Ids ids, Clock clock) {
        this.inquiries = inquiries;
        this.facts = facts;
        this.clocks = clocks;
        this.almanac = almanac;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Inquiry get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Inquiry> find(long id) {
        return inquiries.find(id);
    }

    /** The inquiry as the person saw it. @throws Overtaken when it has moved on since */
    @Transactional(readOnly = true)
    public Inquiry seen(long id, long version) {
        Inquiry inquiry = get(id);
        if (inquiry.version() != version) {
            throw new Overtaken("这件来信");
        }
        return inquiry;
    }

    @Transactional(readOnly = true)
    public Optional<Inquiry> numbered(String number) {
        return inquiries.numbered(number.strip());
    }

    /** What came of an entry. @param once as in {@link Intake#once()} */
    @Transactional(readOnly = true)
    public Optional<Inquiry> ofEntry(String once) {
        return inquiries.taken(mingbai.merkle.Hash.sha256(once.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex());
    }

    /** Those that are answered together with this one. */
    @Transactional(readOnly = true)
    public List<Inquiry> mergedInto(long id) {
        return inquiries.mergedInto(id);
    }

    @Transactional(readOnly = true)
    public List<Inquiry> splitFrom(long id) {
        return inquiries.splitFrom(id);
    }

    /** What is on record, taken back or not, by day. */
    @Transactional(readOnly = true)
    public List<InquiryFactRow> record(long id) {
        return facts.of(id);
    }

    /** The facts that hold, in order. */
    @Transactional(readOnly = true)
    public List<InquiryFact> facts(long id) {
        return facts.of(id).stream().filter(InquiryFactRow::holds).map(InquiryFactRow::fact).toList();
    }

    @Transactional(readOnly = true)
    public List<Attachment> files(long id) {
        return inquiries.files(id);
    }

    /** With the calendar in force. */
    @Transactional(readOnly = true)
    public InquiryClock clock(Inquiry inquiry) {
        return clock(inquiry, facts(inquiry.id()));
    }

    /** As the clock would stand with these facts: to preview an act before it is done. */
    public InquiryClock clock(Inquiry inquiry, List<InquiryFact> withFacts) {
        return InquiryClock.of(inquiry.kind(), inquiry.channel(), withFacts, almanac.calendar());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The next number of the year; each is given once, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextNumber(int year) {
        return "%d-%06d".formatted(year, inquiries.nextNumber(year));
    }

    /** A new inquiry. @param onceHash unique of what makes the entry */
    @Transactional(propagation = Propagation.MANDATORY)
    public Inquiry open(InquiryAct kind, Actor actor, Inquiry inquiry, String onceHash, List<Attachment> files, List<InquiryFact> first, Map<String, ?> details, Touched... also) {
        inquiries.insert(inquiry, onceHash);
        for (int n = 1; n <= files.size(); n++) {
            inquiries.insert(inquiry.id(), n, files.get(n - 1));
        }
        add(actor, inquiry, first);
        return recorded(kind, actor, inquiry, details, also);
    }

    /**
     * Changes an inquiry.
     *
     * @param changed as it is to be, still with the version it was read with
     * @param add     facts that became known, on whatever day they happened
     * @param also    further things the same act made or changed
     * @return the inquiry as it is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Inquiry change(InquiryAct kind, Actor actor, Inquiry changed, List<InquiryFact> add, Map<String, ?> details, Touched... also) {
        Inquiry next = changed.next();
        inquiries.update(next);
        add(actor, next, add);
        return recorded(kind, actor, next, details, also);
    }

    /** Takes a fact back that was recorded wrongly: the clock is as if it had never been. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Inquiry takeBack(Actor actor, Inquiry changed, long fact, String reason) {
        Inquiry next = changed.next();
        inquiries.update(next);
        facts.takeBack(next.id(), fact, reason, clock.millis());
        return recorded(InquiryAct.FACT_TAKEN_BACK, actor, next, Map.of("fact", Long.toString(fact)));
    }

    /** A change that is part of another module's act, which records it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Touched passed(Inquiry changed) {
        Inquiry next = changed.next();
        inquiries.update(next);
        renew(next);
        return touched(next);
    }

    private void add(Actor actor, Inquiry inquiry, List<InquiryFact> add) {
        add.forEach(fact -> facts.insert(ids.next(), inquiry.id(), fact, actor, clock.millis()));
    }

    private Inquiry recorded(InquiryAct kind, Actor actor, Inquiry inquiry, Map<String, ?> details, Touched... also) {
        renew(inquiry);
        List<Touched> touched = new ArrayList<>(List.of(touched(inquiry)));
        touched.addAll(Arrays.asList(also));
        ledger.record(new Act(kind, actor, inquiry.agency(), details, touched));
        return inquiry;
    }

    /** Computes the clock again and keeps it for the lists. */
    void renew(Inquiry inquiry) {
        clocks.write(inquiry, clock(inquiry), edition());
    }

    /** Calendar and terms the kept clocks are computed with, as one number. */
    long edition() {
        return almanac.version() << Integer.SIZE | InquiryTerms.editionNumber();
    }

    private Touched touched(Inquiry inquiry) {
        return new Touched(Inquiry.KIND, Long.toString(inquiry.id()), inquiry.version(), inquiry.state(facts.canonical(List.of(inquiry.id())).getOrDefault(inquiry.id(), List.of()),
                inquiries.canonicalFiles(List.of(inquiry.id())).getOrDefault(inquiry.id(), List.of())));
    }

    /** Every inquiry with its canonical state, for {@code fsck}: a few hundred at a time. */
    void each(BiConsumer<String, Map<String, ?>> consumer) {
        List<Inquiry> page = inquiries.after(0, AT_ONCE);
        while (!page.isEmpty()) {
            List<Long> all = page.stream().map(Inquiry::id).toList();
            Map<Long, List<String>> factsOf = facts.canonical(all);
            Map<Long, List<String>> filesOf = inquiries.canonicalFiles(all);
            page.forEach(inquiry -> consumer.accept(Long.toString(inquiry.id()),
                    inquiry.state(factsOf.getOrDefault(inquiry.id(), List.of()), filesOf.getOrDefault(inquiry.id(), List.of()))));
            page = inquiries.after(page.getLast().id(), AT_ONCE);
        }
    }
}
