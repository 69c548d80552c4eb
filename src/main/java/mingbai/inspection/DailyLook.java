package mingbai.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.events.InspectionAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The machine's look over the prefecture, or over some agencies: public papers that changed since the last one, and everything that has to be looked at every
 * day. What one check cannot do is told with the look and keeps no other back; broken off, the next look goes on from what was judged.
 */
@Component
public class DailyLook {

    private static final Logger LOG = LoggerFactory.getLogger(DailyLook.class);

    private final List<Sweep> sweeps;
    private final PaperLook papers;
    private final Rules rules;
    private final FindingBook book;
    private final FindingTable findings;
    private final LookTable looks;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final ReentrantLock one = new ReentrantLock();

    DailyLook(List<Sweep> sweeps, PaperLook papers, Rules rules, FindingBook book, FindingTable findings, LookTable looks, AgencyReading agencies, Ledger ledger, Ids ids,
            Clock clock, PlatformTransactionManager transactions) {
        this.sweeps = List.copyOf(sweeps);
        this.papers = papers;
        this.rules = rules;
        this.book = book;
        this.findings = findings;
        this.looks = looks;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * Looks today; waits while another look is under way in this program.
     *
     * @param scope codes of the agencies looked at, null for all there are
     * @param cause why, as the list of looks shows it: 每日检查, a campaign's title
     */
    public LookResult run(@Nullable Set<String> scope, String cause, LookProgress progress) {
        one.lock();
        try {
            return look(scope, cause, progress);
        } finally {
            one.unlock();
        }
    }

    private LookResult look(@Nullable Set<String> scope, String cause, LookProgress progress) {
        long begun = clock.millis();
        LocalDate day = LocalDate.now(clock);
        Look look = new Look(day, scope, rules.inForce(day));
        long id = ids.next();
        writing.executeWithoutResult(status -> looks.begin(id, look, cause, begun));
        if (scope == null) {
            book.renewDueDays();
        }
        Heirs heirs = new Heirs();
        PaperLook.Seen seen = papers(look, heirs, progress);
        List<LookResult.OfRule> results = new ArrayList<>(seen.rules());
        boolean going = seen.finished() || seen.failed();
        for (int i = 0; going && i < sweeps.size(); i++) {
            going = progress.at("每日项目", i, sweeps.size());
            if (going) {
                results.addAll(sweep(sweeps.get(i), look, heirs));
            }
        }
        LookResult result = new LookResult(id, seen.papers(), seen.anew(), results, Duration.ofMillis(clock.millis() - begun));
        boolean finished = going && !seen.failed();
        writing.executeWithoutResult(status -> end(look, result, cause, finished));
        LOG.info("looked over {} papers, {} anew, {} rules in {}: {} new findings, {} gone", result.papers(), result.anew(), results.size(), result.took(), result.opened(),
                result.gone());
        return result;
    }

    /** What keeps papers from being judged keeps nothing else from being looked at; the look then counts as broken off. */
    private PaperLook.Seen papers(Look look, Heirs heirs, LookProgress progress) {
        try {
            return papers.look(look, heirs::of, progress);
        } catch (RuntimeException e) {
            LOG.warn("public papers could not be looked over", e);
            return PaperLook.Seen.NONE;
        }
    }

    private void end(Look look, LookResult result, String cause, boolean finished) {
        result.rules().forEach(of -> looks.rule(result.id(), of));
        if (finished) {
            looks.end(result.id(), result.papers(), result.anew(), clock.millis());
        }
        ledger.record(Act.of(InspectionAct.LOOKED, Actor.PROGRAM, "", Map.of("look", Long.toString(result.id()), "day", look.day().toString(), "cause", cause, "whole",
                look.agencies() == null, "papers", result.papers(), "anew", result.anew(), "opened", result.opened(), "gone", result.gone(), "finished", finished)));
    }

    private List<LookResult.OfRule> sweep(Sweep sweep, Look look, Heirs heirs) {
        List<String> used = sweep.rules().stream().filter(look.rules()::isOn).toList();
        if (used.isEmpty()) {
            return List.of();
        }
        try {
            Map<String, Fault> seen = new LinkedHashMap<>();
            Map<String, Long> looked = new HashMap<>();
            List<Finding> known = new ArrayList<>();
            reading.executeWithoutResult(status -> {
                looked.putAll(sweep.look(look, fault -> take(fault.owedBy(heirs.of(fault.agency())), used, look, seen)));
                findings.awake(used).stream().filter(finding -> look.covers(finding.agency())).forEach(known::add);
            });
            return used.stream().map(rule -> reconciled(rule, look, looked.getOrDefault(rule, 0L), seen, known)).toList();
        } catch (RuntimeException e) {
            LOG.warn("the check of {} failed", used, e);
            return used.stream().map(rule -> new LookResult.OfRule(rule, 0, 0, 0, 0, 0, "检查没有完成：" + e.getClass().getSimpleName())).toList();
        }
    }

    private static void take(Fault fault, List<String> used, Look look, Map<String, Fault> seen) {
        if (used.contains(fault.rule()) && look.covers(fault.agency())) {
            seen.putIfAbsent(fault.identity(), fault);
        }
    }

    private LookResult.OfRule reconciled(String rule, Look look, long looked, Map<String, Fault> seen, List<Finding> known) {
        Map<String, Fault> mine = new LinkedHashMap<>();
        seen.forEach((identity, fault) -> {
            if (fault.rule().equals(rule)) {
                mine.put(identity, fault);
            }
        });
        FindingBook.Tally tally = book.reconcile(look, mine, known.stream().filter(finding -> finding.rule().equals(rule)).toList());
        return new LookResult.OfRule(rule, looked, mine.size(), tally.opened(), tally.back(), tally.gone(), "");
    }

    /** Who carries on for a body that a reform ended; asked once a look. */
    private final class Heirs {

        private final Map<String, String> known = new HashMap<>();

        String of(String agency) {
            return known.computeIfAbsent(agency, agencies::successorOf);
        }
    }
}
