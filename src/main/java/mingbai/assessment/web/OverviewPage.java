package mingbai.assessment.web;

import java.util.List;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.SetVersion;

/** What a caller has to do with assessments. @param mayRun whether he may enter sets and announce assessments */
public record OverviewPage(List<Own> own, List<Ran> run, List<SetVersion> sets, boolean mayRun) {

    /** A sheet of one of his units. */
    public record Own(AssessmentRound round, String unit, String office, String points, String computedAt, String address) {}

    /** An assessment one of his offices runs. */
    public record Ran(AssessmentRound round, String office, String address) {}
}
