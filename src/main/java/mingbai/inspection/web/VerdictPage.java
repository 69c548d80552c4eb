package mingbai.inspection.web;

import java.time.LocalDate;
import java.util.List;
import mingbai.inspection.Finding;
import mingbai.inspection.PaperVerdicts.Judged;
import mingbai.inspection.PaperVerdicts.Verdict;

/** What was judged of one public paper. */
public record VerdictPage(String title, String document, Judged judged, LocalDate today) {

    public List<Verdict> wanting() {
        return judged.verdicts().stream().filter(verdict -> !verdict.findings().isEmpty()).toList();
    }

    /** Rules of which nothing was found. */
    public List<Verdict> sound() {
        return judged.verdicts().stream().filter(verdict -> verdict.used() && verdict.findings().isEmpty()).toList();
    }

    public String standing(Finding finding) {
        return finding.isLate(today) ? "逾期未整改" : finding.state().label();
    }
}
