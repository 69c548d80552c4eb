package mingbai.desk;

import java.util.List;
import mingbai.review.SubjectView;
import mingbai.review.reading.MatterView;
import mingbai.web.Choice;
import mingbai.web.Issue;

/**
 * A paper before its reviewer.
 *
 * @param mayDecide whether this person holds the role of the current step
 * @param mayEnter  whether this person may enter what somebody signed on paper or said
 * @param changes   what changed since the text it is compared to; empty when there is none
 */
public record ReviewPage(MatterView matter, SubjectView.View paper, String agencyName, String stepAgencyName,
        boolean mayDecide, boolean mayEnter, List<Choice> signers, DecisionForm form, List<Issue> issues, String notice, String comparedTo,
        List<ChangeRow> changes, int left) {

    public MatterView.StepView step() {
        return matter.steps().get(matter.step() - 1);
    }

    public boolean open() {
        return matter.state().equals("OPEN");
    }

    public boolean secrecy() {
        return step().role().equals("secrecy_review");
    }

    public String stateLabel() {
        return mingbai.review.MatterState.valueOf(matter.state()).label();
    }

    /** Cleaned when it was saved. */
    public String bodyHtml() {
        return paper.html();
    }

    public String address() {
        return "/desk/review/" + matter.id();
    }

    public String decisionLabel(String decision) {
        return mingbai.review.Decision.valueOf(decision).label();
    }

    public String mediumLabel(String medium) {
        return mingbai.review.Medium.valueOf(medium).label();
    }

    public String resultLabel(String result) {
        return mingbai.review.SecrecyResult.valueOf(result).label();
    }

    public boolean evidenceMissing() {
        return !step().evidence().isEmpty() && matter.evidence().stream().noneMatch(file -> file.n() == matter.step() && file.label().equals(step().evidence()));
    }

    public List<Choice> results() {
        return java.util.Arrays.stream(mingbai.review.SecrecyResult.values()).map(result -> Choice.of(result.name(), result.label())).toList();
    }
}
