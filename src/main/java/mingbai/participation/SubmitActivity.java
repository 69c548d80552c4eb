package mingbai.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.participation.events.ActivityAct;
import mingbai.review.OpenReview;
import mingbai.review.TakeBack;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the newest revision to review (送审) once nothing of it is missing, or takes it back. */
@Component
public class SubmitActivity {

    private final ActivityBook book;
    private final ActivityRequirements requirements;
    private final OpenReview openReview;
    private final TakeBack takeBack;

    SubmitActivity(ActivityBook book, ActivityRequirements requirements, OpenReview openReview, TakeBack takeBack) {
        this.book = book;
        this.requirements = requirements;
        this.openReview = openReview;
        this.takeBack = takeBack;
    }

    /** @param accepted findings the drafter answers for: key of the finding → reason */
    @Transactional
    public Activity run(Actor actor, long id, long version, Map<String, String> accepted) {
        Activity activity = book.seen(id, version);
        if (activity.newest().state() != RevisionState.DRAFT || activity.cancelled() != null) {
            throw new Overtaken("这项活动");
        }
        List<Issue> issues = new ArrayList<>(requirements.toShow(activity, book.today()));
        Map<String, String> answeredFor = new LinkedHashMap<>();
        for (ActivityRequirements.Found found : requirements.findings(activity)) {
            String reason = accepted.getOrDefault(found.key(), "").strip();
            if (reason.isEmpty() || reason.length() > ActivityRequirements.WORDS) {
                issues.add(Issue.of("finding-" + found.key(), found.text() + "；确需保留的，写明理由（" + ActivityRequirements.WORDS + "字以内）"));
            } else {
                answeredFor.put(found.key(), actor.name() + "：" + reason);
            }
        }
        Refused.ifAny(issues);
        Activity submitted = book.change(ActivityAct.SUBMITTED, actor, activity.with(activity.newest().inReview(answeredFor)), Map.of("n", activity.newest().n()));
        openReview.run(actor, Activity.KIND, id);
        return submitted;
    }

    /** Out of an open review, to be changed. */
    @Transactional
    public Activity takeBack(Actor actor, long id, long version) {
        Activity activity = book.seen(id, version);
        if (activity.newest().state() != RevisionState.IN_REVIEW) {
            throw new Overtaken("这项活动");
        }
        takeBack.run(actor, Activity.KIND, id);
        return book.change(ActivityAct.TAKEN_BACK, actor, activity.with(activity.newest().back(RevisionState.DRAFT, "")), Map.of("n", activity.newest().n()));
    }
}
