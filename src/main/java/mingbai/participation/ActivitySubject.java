package mingbai.participation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.participation.events.ActivityAct;
import mingbai.review.Clearance;
import mingbai.review.Subject;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;

/** The newest revision of an activity as the subject of sign-off: known by the activity's id; its digest is that of everything the public will read. */
@Component
class ActivitySubject implements Subject {

    private final ActivityBook book;
    private final ActivityRequirements requirements;
    private final Clock clock;

    ActivitySubject(ActivityBook book, ActivityRequirements requirements, Clock clock) {
        this.book = book;
        this.requirements = requirements;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Activity.KIND;
    }

    @Override
    public Optional<State> now(long id) {
        return book.find(id).map(activity -> new State(activity.newest().digest(), activity.agency(), activity.newest().content().title(), activity.kind().label(),
                DisclosureClass.PROACTIVE.code(), true, book.writers(activity)));
    }

    @Override
    public void passed(Clearance clearance, Actor actor) {
        Activity activity = inReview(clearance.subject());
        ActivityRevision revision = activity.newest();
        if (!clearance.mayBePublic()) { // Art. 17: what secrecy review does not release is not shown to anybody
            back(ActivityAct.RETURNED, actor, activity, RevisionState.DRAFT, "保密审查结论为不予公开，这项活动不能举行或者不能这样公布。");
            return;
        }
        List<Issue> late = requirements.toShow(activity, book.today());
        if (!late.isEmpty()) { // periods run from the day the public can read it, which is today
            back(ActivityAct.RETURNED, actor, activity, RevisionState.DRAFT, "审核通过时已经不符合要求，没有公布："
                    + late.stream().map(Issue::text).collect(Collectors.joining("；")) + "。请修改后重新送审。");
            return;
        }
        if (activity.cancelled() != null) {
            back(ActivityAct.RETURNED, actor, activity, RevisionState.DROPPED, "活动在审核期间已经取消，没有公布。");
            return;
        }
        book.change(ActivityAct.CLEARED, actor, activity.with(revision.cleared(clearance.matter(), clock.millis())),
                Map.of("number", activity.number(), "kind", activity.kind().code(), "n", revision.n(), "digest", clearance.digest()));
    }

    @Override
    public void returned(long id, Actor actor, String opinion) {
        back(ActivityAct.RETURNED, actor, inReview(id), RevisionState.DRAFT, opinion);
    }

    @Override
    public void refused(long id, Actor actor, String opinion) {
        back(ActivityAct.REFUSED, actor, inReview(id), RevisionState.REFUSED, opinion);
    }

    @Override
    public void quarantined(long id, Actor actor) {
        Activity activity = inReview(id);
        book.change(ActivityAct.SEALED, actor, activity.with(activity.newest().sealed()), Map.of());
    }

    private void back(ActivityAct kind, Actor actor, Activity activity, RevisionState next, String opinion) {
        book.change(kind, actor, activity.with(activity.newest().back(next, opinion)), Map.of("n", activity.newest().n()));
    }

    private Activity inReview(long id) {
        Activity activity = book.get(id);
        if (activity.newest().state() != RevisionState.IN_REVIEW) {
            throw new Overtaken("这项活动");
        }
        return activity;
    }
}
