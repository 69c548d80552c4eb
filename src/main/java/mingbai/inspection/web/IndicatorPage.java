package mingbai.inspection.web;

import java.util.List;
import mingbai.inspection.indicator.NationalScore;
import mingbai.inspection.indicator.NationalSheet;
import mingbai.inspection.indicator.RecordIndicator;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * The national sheet of one site.
 *
 * @param sheet null where the caller looks after no site
 * @param items lines a person enters
 */
public record IndicatorPage(List<Choice> regions, String region, boolean serves, NationalSheet.@Nullable Sheet sheet, List<Group> groups, List<Choice> items,
        RecordIndicator.Typed typed, boolean mayEnter, String done, List<Issue> issues) {

    public record Group(String name, List<NationalSheet.Line> lines) {}

    public String said(long hundredths) {
        return NationalScore.said(hundredths);
    }
}
