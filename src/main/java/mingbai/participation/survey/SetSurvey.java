package mingbai.participation.survey;

import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.DraftActivity;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office writes the questions of a survey and how it is answered, while its content is a draft. */
@Component
public class SetSurvey {

    /** Characters of the text the questions are written in. */
    static final int TEXT = 20_000;

    private final ActivityBook activities;
    private final DraftActivity draft;

    SetSurvey(ActivityBook activities, DraftActivity draft) {
        this.activities = activities;
        this.draft = draft;
    }

    /** @param questions as {@link QuestionnaireText} reads them */
    public record Plan(String questions, boolean live, boolean codesOnly, int perNetwork) {}

    @Transactional
    public Activity run(Actor actor, long id, long version, Plan plan) {
        Activity activity = activities.seen(id, version);
        if (activity.kind() != ActivityKind.SURVEY) {
            throw new NotFound();
        }
        return draft.save(actor, id, version, activity.newest().content().withPart(rules(plan).part()));
    }

    /** @throws Refused with all that cannot be read */
    static SurveyRules rules(Plan plan) {
        List<Issue> issues = new ArrayList<>();
        if (plan.questions().length() > TEXT) {
            issues.add(Issue.of("questions", "题目全文最多" + TEXT + "字，现有" + plan.questions().length() + "字，请缩短"));
        }
        if (plan.perNetwork() < 1 || plan.perNetwork() > SurveyRules.MOST) {
            issues.add(Issue.of("perNetwork", "同一网络每天的份数应是1至" + SurveyRules.MOST + "之间的整数"));
        }
        Questionnaire questionnaire = new Questionnaire(List.of());
        if (issues.isEmpty()) {
            questionnaire = Questionnaire.parse(plan.questions());
        }
        Refused.ifAny(issues);
        return new SurveyRules(questionnaire, plan.live(), plan.codesOnly(), plan.perNetwork());
    }
}
