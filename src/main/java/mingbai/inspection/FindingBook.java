package mingbai.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import mingbai.almanac.Almanac;
import mingbai.inspection.events.InspectionAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The only writer of findings: row, step and ledger line stand or fall together. */
@Component
public class FindingBook {

    /** Findings that go into one line of the ledger, whose length is bounded. */
    private static final int AT_ONCE = 200;

    private final FindingTable findings;
    private final Almanac almanac;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    FindingBook(FindingTable findings, Almanac almanac, Ledger ledger, Ids ids, Clock clock, PlatformTransactionManager transactions) {
        this.findings = findings;
        this.almanac = almanac;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** What the machine's look came to for some rules. */
    public record Tally(long opened, long back, long gone) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(opened + other.opened, back + other.back, gone + other.gone);
        }
    }

    /** A finding that somebody else made: a campaign, a spot check, an outside monitor, a citizen. @return it as it was entered */
    @Transactional
    public Finding enter(Actor actor, FindingSource source, Severity severity, Fault fault, LocalDate foundOn, int term, String note) {
        long id = ids.next();
        Finding finding = new Finding(id, source.name() + ":" + id, source, fault.rule(), ruleName(fault.rule()), severity, fault.agency(), fault.kind(), fault.subject(), fault.detail(), fault.title(),
                fault.why(), fault.address(), foundOn, foundOn, term, due(foundOn, term), FindingState.OPEN, true, 0, null, null, null, null, note, 1);
        findings.insert(finding);
        findings.step(ids.next(), finding, source.label() + "登记", note, actor, clock.millis());
        ledger.record(Act.of(InspectionAct.ENTERED, actor, finding.agency(), Map.of("finding", Long.toString(id), "source", source.name()), finding.touched()));
        return finding;
    }

    private static String ruleName(String key) {
        return RuleBook.all().stream().filter(rule -> rule.key().equals(key)).map(Rule::name).findFirst().orElse("其他问题");
    }

    /** One person's change of one finding. @param version as the person saw it @param what the step in few words, e.g. 说明情况 */
    @Transactional
    public Finding change(Actor actor, long id, long version, String what, UnaryOperator<Finding> change) {
        Finding before = findings.find(id).orElseThrow(NotFound::new);
        if (before.version() != version) {
            throw new Overtaken("这个问题");
        }
        return change(actor, before, what, change);
    }

    /** The same of a finding just read in this transaction. */
    @Transactional
    public Finding change(Actor actor, Finding before, String what, UnaryOperator<Finding> change) {
        Finding after = change.apply(before);
        findings.update(after);
        findings.step(ids.next(), after, what, after.note(), actor, clock.millis());
        ledger.record(Act.of(InspectionAct.FINDING_CHANGED, actor, after.agency(), Map.of("finding", Long.toString(after.id()), "from", before.state().name(), "to",
                after.state().name(), "what", what), after.touched()));
        return after;
    }

    /** The day a term ends by the calendar as it is known; the day it begins is not counted. */
    public LocalDate due(LocalDate opened, int term) {
        return almanac.calendar().dueInDays(opened, term).day();
    }

    /**
     * What the machine saw of some rules, against what was known: new faults are opened, those that came back opened again, those no longer seen are mended.
     *
     * @param known findings of these rules that are awake and within the look
     */
    Tally reconcile(Look look, Map<String, Fault> seen, List<Finding> known) {
        List<Finding> writes = new ArrayList<>();
        Tally tally = Tally.NONE;
        Set<String> met = new HashSet<>();
        for (Finding finding : known) {
            met.add(finding.identity());
            Fault fault = seen.get(finding.identity());
            Finding after = fault == null ? finding.notSeen(look.day()) : again(finding, fault, look);
            if (after != finding) {
                writes.add(after);
                tally = tally.plus(fault == null ? new Tally(0, 0, 1) : after.state() == finding.state() ? Tally.NONE : new Tally(0, 1, 0));
            }
        }
        Map<String, Fault> rest = new LinkedHashMap<>(seen);
        rest.keySet().removeAll(met);
        tally = tally.plus(appear(look, rest, writes));
        write(look, writes);
        return tally;
    }

    private Finding again(Finding finding, Fault fault, Look look) {
        Finding after = finding.seenAgain(look.day(), due(look.day(), finding.term()));
        return after == finding && !finding.tells(fault) ? finding.told(fault) : after;
    }

    private Tally appear(Look look, Map<String, Fault> faults, List<Finding> writes) {
        long opened = 0;
        long back = 0;
        List<String> identities = List.copyOf(faults.keySet());
        for (int from = 0; from < identities.size(); from += AT_ONCE) {
            List<String> some = identities.subList(from, Math.min(identities.size(), from + AT_ONCE));
            Map<String, Finding> asleep = new LinkedHashMap<>();
            reading.executeWithoutResult(status -> findings.byIdentity(some).forEach(finding -> asleep.put(finding.identity(), finding)));
            for (String identity : some) {
                Finding before = asleep.get(identity);
                Finding after = before == null ? opened(look, identity, faults.get(identity)) : again(before, faults.get(identity), look);
                if (after != before && (before == null || before.state() != FindingState.DISMISSED)) {
                    writes.add(after);
                    opened += before == null ? 1 : 0;
                    back += before == null ? 0 : 1;
                }
            }
        }
        return new Tally(opened, back, 0);
    }

    private Finding opened(Look look, String identity, Fault fault) {
        Rule rule = look.rules().rule(fault.rule());
        return new Finding(ids.next(), identity, FindingSource.MACHINE, rule.key(), rule.name(), rule.severity(), fault.agency(), fault.kind(), fault.subject(), fault.detail(),
                fault.title(), fault.why(), fault.address(), look.day(), look.day(), rule.term(), due(look.day(), rule.term()), FindingState.OPEN, rule.byHand(), 0, null, null,
                null, null, "", 1);
    }

    private void write(Look look, List<Finding> writes) {
        for (int from = 0; from < writes.size(); from += AT_ONCE) {
            List<Finding> some = writes.subList(from, Math.min(writes.size(), from + AT_ONCE));
            try {
                writing.executeWithoutResult(status -> writeAtOnce(look, some));
            } catch (Overtaken | DuplicateKeyException e) {
                // a person, or another node's look, was at one of them: the others are written one by one, that one waits for the next look
                some.forEach(finding -> writeAlone(look, finding));
            }
        }
    }

    private void writeAlone(Look look, Finding finding) {
        try {
            writing.executeWithoutResult(status -> writeAtOnce(look, List.of(finding)));
        } catch (Overtaken | DuplicateKeyException e) {
            return;
        }
    }

    private void writeAtOnce(Look look, Collection<Finding> some) {
        List<Touched> touched = new ArrayList<>();
        for (Finding finding : some) {
            if (finding.version() == 1) {
                findings.insert(finding);
            } else {
                findings.update(finding);
            }
            findings.step(ids.next(), finding, finding.version() == 1 ? "系统发现" : "系统复查", finding.note(), Actor.PROGRAM, clock.millis());
            touched.add(finding.touched());
        }
        ledger.record(new Act(InspectionAct.SEEN, Actor.PROGRAM, "", Map.of("day", look.day().toString(), "findings", some.size()), touched));
    }

    /** The last days of all running terms by the calendar as it is known now. */
    void renewDueDays() {
        long after = 0;
        while (true) {
            long from = after;
            List<Finding> some = writing.execute(status -> {
                List<Finding> read = findings.owed(from, AT_ONCE);
                read.forEach(finding -> {
                    LocalDate due = due(finding.openedOn(), finding.term());
                    if (!due.equals(finding.dueOn())) {
                        findings.due(finding.id(), due);
                    }
                });
                return read;
            });
            if (some.isEmpty()) {
                return;
            }
            after = some.getLast().id();
        }
    }
}
