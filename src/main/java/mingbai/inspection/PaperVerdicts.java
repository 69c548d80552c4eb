package mingbai.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mingbai.publication.reading.PublicPaper;
import mingbai.publication.reading.PublicPaperReading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was judged of one public paper, rule by rule: also that nothing was found. */
@Component
@Transactional(readOnly = true)
public class PaperVerdicts {

    private final ObjectProvider<PaperCheck> checks;
    private final PublicPaperReading papers;
    private final JudgedPaperTable memory;
    private final FindingTable findings;
    private final Rules rules;
    private final Clock clock;

    PaperVerdicts(ObjectProvider<PaperCheck> checks, PublicPaperReading papers, JudgedPaperTable memory, FindingTable findings, Rules rules, Clock clock) {
        this.checks = checks;
        this.papers = papers;
        this.memory = memory;
        this.findings = findings;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param live    whether the document is public now
     * @param current whether the text that is shown now is the one that was judged
     */
    public record Judged(boolean live, boolean current, List<Verdict> verdicts) {}

    /** @param used whether the rule is used today @param findings those of this paper under this rule, whatever became of them */
    public record Verdict(Rule rule, boolean used, List<Finding> findings) {}

    public Judged of(long document) {
        RulesInForce held = rules.inForce(LocalDate.now(clock));
        List<Finding> known = findings.about(Finding.PAPER, Long.toString(document));
        List<String> keys = checks.orderedStream().flatMap(check -> check.rules().stream()).distinct().toList();
        List<Verdict> verdicts = held.all().stream().filter(rule -> keys.contains(rule.key()) || known.stream().anyMatch(finding -> finding.rule().equals(rule.key())))
                .map(rule -> new Verdict(rule, held.isOn(rule.key()), known.stream().filter(finding -> finding.rule().equals(rule.key())).toList())).toList();
        List<PublicPaper> live = papers.papers(List.of(document));
        boolean current = !live.isEmpty() && memory.revisionOf(document).stream().anyMatch(revision -> revision == live.getFirst().revision());
        return new Judged(!live.isEmpty(), current, verdicts);
    }
}
