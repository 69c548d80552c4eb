package mingbai.report.annual.web;

import java.util.List;
import java.util.Map;
import mingbai.report.annual.AnnualCollection;
import mingbai.report.annual.AnnualCollection.Where;
import mingbai.report.annual.ChaseReading.Told;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Collection over all units below.
 *
 * @param state  which are shown: a {@link Where}, {@code late}, or "" for all
 * @param chosen codes that are ticked
 * @param heads  reports of one's own agencies that sum up those below
 */
public record AnnualCollectPage(int year, List<Choice> years, String within, List<Choice> trees, String state, Map<Where, Long> counts, long late, long all,
        List<AnnualCollection.Line> lines, Map<String, Told> told, List<String> chosen, String text, Paging paging, long open, String notice, List<Issue> issues) {

    public String address(String which) {
        return "/desk/report/annual/collect?year=" + year + (within.isEmpty() ? "" : "&within=" + within) + (which.isEmpty() ? "" : "&state=" + which);
    }

    public String left(AnnualCollection.Line line) {
        return AnnualListPage.days(line);
    }

    public @Nullable Told told(AnnualCollection.Line line) {
        return told.get(line.agency().code());
    }
}
