package mingbai.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.ledger.Act;
import mingbai.ledger.ActKind;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.participation.events.ActivityAct;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Activities as they stand, and the only writer of them: rows and ledger line in one transaction. */
@Component
public class ActivityBook {

    private final ActivityTable activities;
    private final RevisionsTable revisions;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ActivityBook(ActivityTable activities, RevisionsTable revisions, FileStore files, Ledger ledger, Ids ids, Clock clock) {
        this.activities = activities;
        this.revisions = revisions;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Activity get(long id) {
        return activities.get(id);
    }

    @Transactional(readOnly = true)
    public Optional<Activity> find(long id) {
        return activities.find(id);
    }

    /** By the number in its public address, whether or not the public may see it. */
    @Transactional(readOnly = true)
    public Optional<Activity> numbered(String number) {
        return activities.numbered(number);
    }

    /** By the number, when the public may see it or could once. */
    @Transactional(readOnly = true)
    public Optional<Activity> shown(String number) {
        return numbered(number).filter(activity -> activity.shown() != null);
    }

    /** The activity whose result document this edition is. */
    @Transactional(readOnly = true)
    public Optional<Activity> ofResult(long edition) {
        return activities.ofResult(edition);
    }

    /** As the person saw it. @throws Overtaken when it has moved on since */
    @Transactional(readOnly = true)
    public Activity seen(long id, long version) {
        Activity activity = activities.get(id);
        if (activity.version() != version) {
            throw new Overtaken("这项活动");
        }
        return activity;
    }

    public ActivityState state(Activity activity) {
        return activity.state(Instant.now(clock), clock.getZone());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ActivityRevision> revisions(long activity) {
        return revisions.of(activity);
    }

    /** The accounts that wrote any of the newest revision. */
    @Transactional(readOnly = true)
    public Set<Long> writers(Activity activity) {
        return revisions.writers(activity.newest().id());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Activity open(Actor actor, String agency, ActivityKind kind, ActivityContent content) {
        long id = ids.next();
        long now = clock.millis();
        ActivityRevision first = ActivityRevision.draft(ids.next(), id, 1, content, "", actor.name(), now);
        int year = today().getYear();
        String number = "%d-%04d".formatted(year, activities.nextNumber(year));
        Activity activity = new Activity(id, number, agency, kind, first, null, null, "", null, null, "", null, actor.accountId(), actor.name(), now, 1);
        activities.insert(activity, clock.getZone());
        register(content);
        revisions.insert(first);
        revisions.addWriter(first.id(), actor);
        ledger.record(Act.of(ActivityAct.DRAFTED, actor, agency, Map.of("kind", kind.code()), activity.touched(), first.touched()));
        return activity;
    }

    /** One that was public before this platform carried it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Activity past(Actor actor, ImportActivity.Past past) {
        long id = ids.next();
        long shownAt = past.shownAt().toEpochMilli();
        ActivityRevision first = ActivityRevision.draft(ids.next(), id, 1, past.content(), "", actor.name(), shownAt).before(shownAt);
        int year = LocalDate.ofInstant(past.shownAt(), clock.getZone()).getYear();
        String number = "%d-%04d".formatted(year, activities.nextNumber(year));
        Activity activity = new Activity(id, number, past.agency(), past.kind(), first, first, null, "", null, null, past.resultPath(), past.concludedOn(), actor.accountId(),
                actor.name(), shownAt, 1);
        activities.insert(activity, clock.getZone());
        register(past.content());
        revisions.insert(first);
        revisions.addWriter(first.id(), actor);
        ledger.record(Act.of(ActivityAct.IMPORTED, actor, past.agency(), Map.of("number", number, "kind", past.kind().code(), "digest", first.digest()), activity.touched(),
                first.touched()));
        return activity;
    }

    /** Another revision on top of those there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    Activity revise(Actor actor, Activity activity, String reason) {
        ActivityRevision next = ActivityRevision.draft(ids.next(), activity.id(), activity.newest().n() + 1, activity.content(), reason, actor.name(), clock.millis());
        revisions.insert(next);
        revisions.addWriter(next.id(), actor);
        Activity changed = activity.with(next);
        activities.update(changed, clock.getZone());
        ledger.record(Act.of(ActivityAct.REVISING, actor, activity.agency(), Map.of("n", next.n()), changed.touched(), next.touched()));
        return changed;
    }

    /** What its writer made of the newest revision. */
    @Transactional(propagation = Propagation.MANDATORY)
    Activity write(Actor actor, Activity activity, ActivityContent content) {
        register(content);
        revisions.addWriter(activity.newest().id(), actor);
        return change(ActivityAct.SAVED, actor, activity.with(activity.newest().saying(content, actor.name(), clock.millis())), Map.of());
    }

    private void register(ActivityContent content) {
        content.files().forEach(file -> files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), ActivityFiles.KIND));
    }

    /** Writes an activity whose newest revision changed with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Activity change(ActKind kind, Actor actor, Activity changed, Map<String, ?> details) {
        revisions.update(changed.newest());
        return changeHead(kind, actor, changed, details, changed.newest().touched());
    }

    /**
     * Writes an activity whose revisions stay as they are, with its line in the ledger.
     *
     * @param also what the act touched beside it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Activity changeHead(ActKind kind, Actor actor, Activity changed, Map<String, ?> details, Touched... also) {
        activities.update(changed, clock.getZone());
        List<Touched> touched = new ArrayList<>(List.of(changed.touched()));
        Stream.of(also).forEach(touched::add);
        ledger.record(new Act(kind, actor, changed.agency(), details, touched));
        return changed;
    }
}
