package mingbai.assessment.web;

import java.util.List;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.SetVersion;
import mingbai.web.Choice;

/** The points of an assessment beside those another set would give. @param others sets and versions to choose from @param rows none before one is chosen */
public record ComparePage(AssessmentRound round, SetVersion own, List<Choice> others, String chosen, List<Row> rows) {

    public record Row(String group, String unit, String own, String other, String difference) {}
}
