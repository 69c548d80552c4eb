package mingbai.assessment.web;

import java.util.List;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.RoundState;
import mingbai.assessment.SetVersion;
import mingbai.assessment.score.Ranking.Rank;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * An assessment, for the office that runs it.
 *
 * @param next what it can be moved to now, null when nothing is left
 */
public record RoundPage(AssessmentRound round, SetVersion set, String agency, List<Group> groups, String computedAt, int pending, @Nullable RoundState next, boolean mayAct,
        List<Issue> issues) {

    /** A comparison group, the best first. */
    public record Group(String name, List<Row> rows) {}

    /** @param between 81—95分 where few records leave the points open, else "" */
    public record Row(Rank rank, String unit, String points, String between, int pending, boolean vetoed, String address) {}

    public String address() {
        return "/desk/assessment/round/" + round.id();
    }

    /** What the button says. */
    public String act() {
        return next == null ? "" : switch (next) {
            case ANNOUNCED -> "";
            case RUNNING -> "开始考核";
            case PROVISIONAL -> "公布初步结果";
            case FROZEN -> "封存结果";
            case PUBLISHED -> "向社会公布结果";
        };
    }
}
