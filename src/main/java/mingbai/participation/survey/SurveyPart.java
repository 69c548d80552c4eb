package mingbai.participation.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.participation.Activity;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityPart;
import mingbai.participation.ActivityState;
import mingbai.web.Issue;
import org.springframework.stereotype.Component;

/** The questions of a survey as a part of what reviewers sign and the public reads; its days are those of the activity. */
@Component
class SurveyPart implements ActivityPart {

    private static final int LONGEST_DAYS = 180;

    private final SurveyReading surveys;

    SurveyPart(SurveyReading surveys) {
        this.surveys = surveys;
    }

    @Override
    public Set<ActivityKind> kinds() {
        return Set.of(ActivityKind.SURVEY);
    }

    @Override
    public List<Issue> issues(Activity activity, ActivityContent content, LocalDate today) {
        List<Issue> issues = new ArrayList<>(days(content, today));
        SurveyRules rules = SurveyRules.of(content);
        if (rules.questionnaire().isEmpty()) {
            issues.add(Issue.of("questions", "还没有写题目，请先编写题目"));
        }
        if (activity.shown() != null && surveys.received(activity.id()) > 0
                && !SurveyRules.of(activity.shown().content()).questionnaire().equals(rules.questionnaire())) {
            issues.add(Issue.of("questions", "已经收到答卷，题目不能再改：对不同题目的回答加不到一起。确需更改的，取消这次调查，另行开展"));
        }
        return issues;
    }

    private static List<Issue> days(ActivityContent content, LocalDate today) {
        LocalDate opens = content.opensOn();
        LocalDate closes = content.closesOn();
        if (opens == null || closes == null) {
            return List.of(Issue.of(opens == null ? "opensOn" : "closesOn", "请填写调查的开始日期和截止日期"));
        }
        return closes.isBefore(today) ? List.of(Issue.of("closesOn", "截止日期已经过去，请改正"))
                : opens.plusDays(LONGEST_DAYS).isBefore(closes) ? List.of(Issue.of("closesOn", "调查最长" + LONGEST_DAYS + "天")) : List.of();
    }

    @Override
    public String html(ActivityContent content) {
        SurveyRules rules = SurveyRules.of(content);
        return QuestionnaireHtml.of(rules.questionnaire()) + QuestionnaireHtml.paragraph(rules.live() ? "答题期间公布已有结果的汇总。" : "答题期间不公布结果，结果整理后公布。")
                + QuestionnaireHtml.paragraph(rules.codesOnly() ? "凭一次性答题码填写。" : "同一网络每天最多" + rules.perNetwork() + "份；凭一次性答题码填写的不受此限。");
    }

    @Override
    public String words(ActivityContent content) {
        return SurveyRules.of(content).questionnaire().text();
    }

    @Override
    public List<Way> ways(Activity activity, ActivityState state) {
        Survey survey = surveys.of(activity);
        long received = surveys.received(activity.id());
        Way fill = new Way("填写问卷", survey.address(), "已收到" + received + "份");
        Way results = new Way("查看结果", survey.resultsAddress(), "共" + received + "份答卷");
        return Stream.of(state == ActivityState.OPEN ? fill : null, survey.showsResults() ? results : null).filter(way -> way != null).toList();
    }

    @Override
    public List<Way> deskWays(Activity activity, ActivityState state) {
        String desk = activity.deskAddress() + "/survey";
        return List.of(new Way("题目、答题码和答卷", desk, activity.shown() == null ? "" : "已收到" + surveys.received(activity.id()) + "份"));
    }

    @Override
    public List<Issue> beforeConcluding(Activity activity) {
        return List.of();
    }

    @Override
    public String result(Activity activity) {
        return SurveyResult.html(surveys.of(activity), surveys.tally(surveys.of(activity)));
    }
}
