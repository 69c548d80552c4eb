package mingbai.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import mingbai.publication.reading.PublicPaper;
import mingbai.publication.reading.PublicPaperReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges public papers one by one, those alone whose text, or whose checks, changed since they were judged. */
@Component
class PaperLook {

    private static final Logger LOG = LoggerFactory.getLogger(PaperLook.class);
    private static final int AT_ONCE = 500;
    private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final List<PaperCheck> checks;
    private final List<PaperNotes> notes;
    private final PublicPaperReading papers;
    private final JudgedPaperTable memory;
    private final FindingTable findings;
    private final FindingBook book;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    PaperLook(ObjectProvider<PaperCheck> checks, ObjectProvider<PaperNotes> notes, PublicPaperReading papers, JudgedPaperTable memory, FindingTable findings, FindingBook book,
            PlatformTransactionManager transactions) {
        this.checks = checks.orderedStream().toList();
        this.notes = notes.orderedStream().toList();
        this.papers = papers;
        this.memory = memory;
        this.findings = findings;
        this.book = book;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** @param papers live ones within the look @param anew of them those judged now @param finished false when it was stopped before its end, or failed */
    record Seen(long papers, long anew, List<LookResult.OfRule> rules, boolean finished, boolean failed) {

        /** Of a look that failed. */
        static final Seen NONE = new Seen(0, 0, List.of(), false, true);
    }

    /** What a look goes over. @param gone numbers of papers that were judged once and are no longer live */
    private record Work(long papers, List<Long> changed, List<Long> gone) {}

    Seen look(Look look, UnaryOperator<String> heirs, LookProgress progress) {
        List<String> rules = checks.stream().flatMap(check -> check.rules().stream()).filter(look.rules()::isOn).distinct().toList();
        long stamp = look.rules().stamp(checks.stream().flatMap(check -> check.rules().stream()).distinct().sorted().toList()) * 31
                + checks.stream().sorted((a, b) -> a.getClass().getName().compareTo(b.getClass().getName())).mapToLong(PaperCheck::version).reduce(7, (a, b) -> a * 31 + b)
                + notes.stream().mapToLong(PaperNotes::version).sum();
        Work work = reading.execute(status -> {
            checks.forEach(PaperCheck::begin);
            return work(look, stamp);
        });
        Map<String, FindingBook.Tally> tallies = new HashMap<>();
        long done = 0;
        boolean finished = true;
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int from = 0; finished && from < work.changed.size(); from += AT_ONCE) {
                List<Long> some = work.changed.subList(from, Math.min(work.changed.size(), from + AT_ONCE));
                judge(look, some, rules, stamp, heirs, tallies, workers);
                done += some.size();
                finished = progress.at("公开文件", done, work.changed.size());
            }
        }
        for (int from = 0; from < work.gone.size(); from += AT_ONCE) {
            List<Long> some = work.gone.subList(from, Math.min(work.gone.size(), from + AT_ONCE));
            settle(look, Map.of(), some, rules, tallies);
            writing.executeWithoutResult(status -> {
                memory.forget(some);
                notes.forEach(note -> note.forget(some));
            });
        }
        return new Seen(work.papers, done, rules.stream().map(rule -> result(rule, work.papers, tallies)).toList(), finished, false);
    }

    private static LookResult.OfRule result(String rule, long papers, Map<String, FindingBook.Tally> tallies) {
        FindingBook.Tally tally = tallies.getOrDefault(rule, FindingBook.Tally.NONE);
        return new LookResult.OfRule(rule, papers, -1, tally.opened(), tally.back(), tally.gone(), "");
    }

    /** Both lists stand in the order of their numbers, so one pass tells what changed. */
    private Work work(Look look, long stamp) {
        Judged judged = new Judged((int) memory.count());
        memory.each((document, agency, revision, checked) -> judged.add(document, checked == stamp ? revision : -1, look.covers(agency)));
        List<Long> changed = new ArrayList<>();
        long[] count = {0};
        papers.eachLive((document, agency, revision) -> {
            boolean known = judged.meets(document, revision);
            if (look.covers(agency)) {
                count[0]++;
                if (!known) {
                    changed.add(document);
                }
            }
        });
        return new Work(count[0], changed, judged.notMet());
    }

    private void judge(Look look, List<Long> documents, List<String> rules, long stamp, UnaryOperator<String> heirs, Map<String, FindingBook.Tally> tallies,
            ExecutorService workers) {
        List<PublicPaper> some = reading.execute(status -> papers.papers(documents));
        Map<String, Fault> seen = new LinkedHashMap<>();
        List<PublicPaper> judged = new ArrayList<>();
        for (Judgement judgement : judgements(some, look, workers)) {
            judged.add(judgement.paper);
            judgement.faults.stream().map(fault -> fault.owedBy(heirs.apply(fault.agency()))).forEach(fault -> seen.putIfAbsent(fault.identity(), fault));
        }
        settle(look, seen, judged.stream().map(PublicPaper::id).toList(), rules, tallies);
        try {
            remember(judged, stamp);
        } catch (RuntimeException e) {
            LOG.warn("of {} papers one cannot be noted, each is tried alone", judged.size(), e);
            judged.forEach(paper -> rememberAlone(paper, stamp));
        }
    }

    private void remember(List<PublicPaper> judged, long stamp) {
        writing.executeWithoutResult(status -> {
            memory.judged(judged, stamp);
            notes.forEach(note -> note.take(judged));
        });
    }

    /** One that cannot be noted is not remembered: its faults stand, and the next look judges it again. */
    private void rememberAlone(PublicPaper paper, long stamp) {
        try {
            remember(List.of(paper), stamp);
        } catch (RuntimeException e) {
            LOG.warn("document {} cannot be noted", paper.id(), e);
        }
    }

    private record Judgement(PublicPaper paper, List<Fault> faults) {}

    /** In the order of the papers, shared out between the workers; without those whose check failed: nothing is said of them, and the next look judges them again. */
    private List<Judgement> judgements(List<PublicPaper> some, Look look, ExecutorService workers) {
        int share = Math.max(1, (some.size() + WORKERS - 1) / WORKERS);
        List<Callable<List<Judgement>>> shares = new ArrayList<>();
        for (int from = 0; from < some.size(); from += share) {
            List<PublicPaper> mine = some.subList(from, Math.min(some.size(), from + share));
            shares.add(() -> mine.stream().map(paper -> judgement(paper, look)).flatMap(Optional::stream).toList());
        }
        try {
            return workers.invokeAll(shares).stream().flatMap(done -> done.resultNow().stream()).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while papers were judged", e);
        }
    }

    private Optional<Judgement> judgement(PublicPaper paper, Look look) {
        List<Fault> faults = new ArrayList<>();
        for (PaperCheck check : checks) {
            if (check.rules().stream().anyMatch(look.rules()::isOn)) {
                try {
                    check.of(paper, look.rules()).stream().filter(fault -> look.rules().isOn(fault.rule())).forEach(faults::add);
                } catch (RuntimeException | StackOverflowError e) { // the latter from a pattern at odds with its text
                    LOG.warn("{} could not judge document {}", check.getClass().getSimpleName(), paper.id(), e);
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Judgement(paper, faults));
    }

    private void settle(Look look, Map<String, Fault> seen, Collection<Long> documents, List<String> rules, Map<String, FindingBook.Tally> tallies) {
        List<Finding> known = reading.execute(status -> findings.awake(rules, Finding.PAPER, documents.stream().map(String::valueOf).toList()));
        for (String rule : rules) {
            Map<String, Fault> mine = new LinkedHashMap<>();
            seen.forEach((identity, fault) -> {
                if (fault.rule().equals(rule)) {
                    mine.put(identity, fault);
                }
            });
            List<Finding> before = known.stream().filter(finding -> finding.rule().equals(rule)).toList();
            if (!mine.isEmpty() || !before.isEmpty()) {
                tallies.merge(rule, book.reconcile(look, mine, before), FindingBook.Tally::plus);
            }
        }
    }

    /** What was judged, in as little memory as a million of them need. */
    private static final class Judged {

        private long[] documents;
        private long[] revisions;
        private boolean[] covered;
        private boolean[] met;
        private int size;
        private int at;

        Judged(int expected) {
            documents = new long[expected];
            revisions = new long[expected];
            covered = new boolean[expected];
            met = new boolean[expected];
        }

        void add(long document, long revision, boolean inScope) {
            if (size == documents.length) {
                int more = size * 2 + 16;
                documents = Arrays.copyOf(documents, more);
                revisions = Arrays.copyOf(revisions, more);
                covered = Arrays.copyOf(covered, more);
                met = Arrays.copyOf(met, more);
            }
            documents[size] = document;
            revisions[size] = revision;
            covered[size++] = inScope;
        }

        /** Asked for documents in rising order. */
        boolean meets(long document, long revision) {
            while (at < size && documents[at] < document) {
                at++;
            }
            if (at == size || documents[at] != document) {
                return false;
            }
            met[at] = true;
            return revisions[at] == revision;
        }

        List<Long> notMet() {
            List<Long> gone = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (!met[i] && covered[i]) {
                    gone.add(documents[i]);
                }
            }
            return gone;
        }
    }
}
