package mingbai.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.inspection.Rule;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.rectify.Evidence;
import mingbai.inspection.rectify.Extension;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MonthDrawing;
import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param rule      it breaks, null when it was filed under none
 * @param due       the last day of its term in words
 * @param drawing   the days of its term, null of a term too far back to draw
 * @param assignee  who sees to it, "" for nobody yet
 * @param repeats   earlier faults by the same rule at the same agency within twelve months
 * @param orders    orders it is named in
 * @param people    who in the agency could see to it
 * @param typed     what was typed into the form that was refused, by field
 * @param judge     name of the agency that judges it
 */
public record FindingPage(FindingReading.Row finding, String agency, @Nullable Rule rule, String due, @Nullable MonthDrawing drawing, List<StepLine> steps, List<EvidenceLine> evidence,
        List<ExtensionLine> extensions, String assignee, int repeats, List<OrderLine> orders, String judge, May may, List<Choice> people, Map<String, String> typed,
        List<Issue> issues, LocalDate today) {

    public record StepLine(FindingReading.Step step, String at) {}

    public record EvidenceLine(Evidence evidence, String at) {}

    public record ExtensionLine(Extension extension, String askedAt, String decidedAt) {}

    public record OrderLine(String title, String address) {}

    /**
     * What the caller may do now.
     *
     * @param why what keeps somebody who could judge from judging, "" for nothing
     */
    public record May(boolean mend, boolean explain, boolean ask, boolean assign, boolean judge, boolean confirm, boolean recheck, boolean close, boolean reopen,
            boolean decide, boolean look, String why) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String address() {
        return finding.page();
    }
}
