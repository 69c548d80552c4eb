package mingbai.participation.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityResult;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A named moderator lets a question of the public through, or does not. He may take out what concerns a person; the page then says that words were taken out. Criticism is no reason
 * to hold a question back, and the reason is on record.
 */
@Component
public class JudgeQuestion {

    private final ActivityBook activities;
    private final LiveTable live;
    private final ActivityResult results;
    private final Ledger ledger;
    private final Clock clock;

    JudgeQuestion(ActivityBook activities, LiveTable live, ActivityResult results, Ledger ledger, Clock clock) {
        this.activities = activities;
        this.live = live;
        this.results = results;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param words as they will be shown */
    @Transactional
    public void show(Actor actor, long activity, long question, long version, String words) {
        AskedQuestion asked = seen(actor, activity, question, version, QuestionState.WAITING, QuestionState.HIDDEN);
        inTime(activities.get(activity));
        String shown = Scrub.clean(words).strip();
        List<Issue> issues = new ArrayList<>(LiveWords.issues("shown-" + question, shown, AskQuestion.LONGEST, "请保留要显示的问题"));
        issues.addAll(LiveGate.issues("shown-" + question, shown + "\n" + asked.name(), LocalDate.now(clock)));
        Refused.ifAny(issues);
        keep(actor, asked.judged(QuestionState.SHOWN, shown, "", null, clock.millis(), actor));
    }

    @Transactional
    public void hide(Actor actor, long activity, long question, long version, String reason) {
        AskedQuestion asked = seen(actor, activity, question, version, QuestionState.WAITING);
        inTime(activities.get(activity));
        String why = Scrub.clean(reason).strip();
        Refused.ifAny(LiveWords.issues("reason-" + question, why, 200, "请写明不显示的理由；批评意见本身不是理由"));
        keep(actor, asked.judged(QuestionState.HIDDEN, "", why, null, clock.millis(), actor));
    }

    /** What was shown is shown no longer; the page says since when and why. */
    @Transactional
    public void takeDown(Actor actor, long activity, long question, long version, TakenDown why) {
        AskedQuestion asked = seen(actor, activity, question, version, QuestionState.SHOWN);
        results.refuseWhileItStands(activities.get(activity));
        keep(actor, asked.judged(QuestionState.TAKEN_DOWN, asked.shown(), "", why, clock.millis(), actor));
    }

    private void inTime(Activity activity) {
        if (!Hours.isGoingOn(activity, clock.instant(), clock.getZone())) {
            throw new Refused(List.of(Issue.whole("访谈" + activities.state(activity).label() + "，不能再审核提问")));
        }
        if (!Hours.mayJudge(activity, clock.instant(), clock.getZone())) {
            throw new Refused(List.of(Issue.whole("答复期限" + Interview.of(activity.content()).answerBy() + "已经过去，不能再审核提问。还要答复的，先修改公告、延长答复期限")));
        }
    }

    private void keep(Actor actor, AskedQuestion judged) {
        live.update(judged);
        ledger.record(Act.of(InterviewAct.JUDGED, actor, activities.get(judged.activity()).agency(), Map.of("state", judged.state().name()), judged.touched()));
    }

    private AskedQuestion seen(Actor actor, long id, long question, long version, QuestionState... wanted) {
        Activity activity = activities.get(id);
        Moderation.check(activity, actor);
        AskedQuestion asked = live.question(question).filter(one -> one.activity() == id).orElseThrow(NotFound::new);
        if (asked.version() != version || !List.of(wanted).contains(asked.state())) {
            throw new Overtaken("这个提问");
        }
        return asked;
    }
}
