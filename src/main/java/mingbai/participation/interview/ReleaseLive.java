package mingbai.participation.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** A named moderator lets live text out, sends it back, or takes down what was out. Never who entered it: nothing goes before the public through one pair of eyes. */
@Component
public class ReleaseLive {

    private final ActivityBook activities;
    private final LiveTable live;
    private final ActivityResult results;
    private final Ledger ledger;
    private final Clock clock;

    ReleaseLive(ActivityBook activities, LiveTable live, ActivityResult results, Ledger ledger, Clock clock) {
        this.activities = activities;
        this.live = live;
        this.results = results;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void release(Actor actor, long activity, long entry, long version) {
        Activity held = activities.get(activity);
        LiveEntry seen = seen(actor, held, entry, version, EntryState.WAITING);
        if (!Hours.mayRelease(held, clock.instant(), clock.getZone())) {
            throw new Refused(List.of(Issue.whole("访谈还没有开始，到开始时间才能放行")));
        }
        if (actor.accountId() == seen.enteredBy() || Objects.equals(actor.inSteadOf(), seen.enteredBy())) {
            throw new Refused(List.of(Issue.whole("这一条是您录入的，请由另一位审核人放行")));
        }
        Refused.ifAny(LiveGate.issues("", seen.text() + "\n" + seen.speaker(), LocalDate.now(clock)));
        keep(InterviewAct.RELEASED, actor, held, seen.released(live.lastPlace(activity) + 1, clock.millis(), actor));
    }

    @Transactional
    public void sendBack(Actor actor, long activity, long entry, long version, String reason) {
        Activity held = activities.get(activity);
        LiveEntry seen = seen(actor, held, entry, version, EntryState.WAITING);
        String why = Scrub.clean(reason).strip();
        Refused.ifAny(LiveWords.issues("note-" + entry, why, 200, "请写明退回的理由"));
        keep(InterviewAct.SENT_BACK, actor, held, seen.sentBack(why, clock.millis(), actor));
    }

    @Transactional
    public void takeDown(Actor actor, long activity, long entry, long version, TakenDown why) {
        Activity held = activities.get(activity);
        LiveEntry seen = seen(actor, held, entry, version, EntryState.RELEASED);
        results.refuseWhileItStands(held);
        keep(InterviewAct.TAKEN_DOWN, actor, held, seen.takenDown(why, clock.millis(), actor));
    }

    private void keep(InterviewAct act, Actor actor, Activity activity, LiveEntry entry) {
        live.update(entry);
        ledger.record(Act.of(act, actor, activity.agency(), Map.of("activity", Long.toString(activity.id())), entry.touched()));
    }

    private LiveEntry seen(Actor actor, Activity activity, long entry, long version, EntryState wanted) {
        Moderation.check(activity, actor);
        LiveEntry seen = live.entry(entry).filter(one -> one.activity() == activity.id()).orElseThrow(NotFound::new);
        if (seen.version() != version || seen.state() != wanted) {
            throw new Overtaken("这一条");
        }
        return seen;
    }
}
