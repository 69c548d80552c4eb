package mingbai.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.participation.events.ActivityAct;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins an activity, writes on it, begins a change of what is public (a new revision), or gives one up. */
@Component
public class DraftActivity {

    private final ActivityBook book;
    private final ActivityParts parts;

    DraftActivity(ActivityBook book, ActivityParts parts) {
        this.book = book;
        this.parts = parts;
    }

    @Transactional
    public Activity begin(Actor actor, String agency, ActivityKind kind, ActivityContent content) {
        List<Issue> issues = new ArrayList<>(ActivityRequirements.toKeep(content));
        if (!parts.kinds().contains(kind)) {
            issues.add(Issue.of("kind", "请选择一种形式"));
        }
        Refused.ifAny(issues);
        return book.open(actor, agency, kind, content);
    }

    /** Writes the whole content of the draft revision; from its part's editor as from the common form. */
    @Transactional
    public Activity save(Actor actor, long id, long version, ActivityContent content) {
        Activity activity = draft(id, version);
        Refused.ifAny(ActivityRequirements.toKeep(content));
        return book.write(actor, activity, content);
    }

    private Activity draft(long id, long version) {
        Activity activity = book.seen(id, version);
        if (activity.newest().state() != RevisionState.DRAFT || activity.cancelled() != null) {
            throw new Overtaken("这项活动");
        }
        return activity;
    }

    /**
     * A change of what is public begins: corrections, an extension. What stands stays until the change is cleared.
     *
     * @param reason shown to the public beside the change
     */
    @Transactional
    public Activity revise(Actor actor, long id, long version, String reason) {
        Activity activity = book.seen(id, version);
        if (!activity.newest().state().isOver() || activity.cancelled() != null || activity.concludedOn() != null || book.state(activity) == ActivityState.DROPPED
                && activity.newest().state() == RevisionState.SEALED) {
            throw new Overtaken("这项活动");
        }
        if (activity.shown() != null && reason.isBlank() || reason.length() > ActivityRequirements.WORDS) {
            throw new Refused("reason", "请写明修改的理由（" + ActivityRequirements.WORDS + "字以内），审核通过后与修改一起公布");
        }
        return book.revise(actor, activity, reason.strip());
    }

    /** Gives the draft up. What is public stays as it was. */
    @Transactional
    public Activity drop(Actor actor, long id, long version) {
        Activity activity = draft(id, version);
        return book.change(ActivityAct.DROPPED, actor, activity.with(activity.newest().back(RevisionState.DROPPED, "")), Map.of("n", activity.newest().n()));
    }
}
