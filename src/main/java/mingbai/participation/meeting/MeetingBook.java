package mingbai.participation.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityState;
import mingbai.storage.SealedFiles;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** What the use cases of meetings share: the tables, and one ledger line for each change. */
@Component
class MeetingBook {

    static final String SECRET = "meeting lots";
    static final String FIXED = "名单已经确定，抽签办法不能再改";
    static final String CONTACT = "meeting applicant";

    final ActivityBook activities;
    final MeetingTable table;
    final ApplicantTable applicants;
    final SealedFiles seals;
    final Ledger ledger;
    final Ids ids;
    final Clock clock;

    MeetingBook(ActivityBook activities, MeetingTable table, ApplicantTable applicants, SealedFiles seals, Ledger ledger, Ids ids, Clock clock) {
        this.activities = activities;
        this.table = table;
        this.applicants = applicants;
        this.seals = seals;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One that was announced and neither called off nor concluded. */
    Activity goingOn(long id) {
        Activity activity = activities.find(id).filter(one -> one.shown() != null).orElseThrow(NotFound::new);
        ActivityState state = activities.state(activity);
        if (state == ActivityState.CANCELLED || state == ActivityState.CONCLUDED) {
            throw new Refused(List.of(Issue.whole("这次会议" + state.label() + "，不能再办理")));
        }
        return activity;
    }

    /** As the person saw it. */
    Proceedings seen(long id, long version) {
        Proceedings one = table.get(id);
        if (one.version() != version) {
            throw new Overtaken("这次会议");
        }
        return one;
    }

    Applicant applicant(long activity, long id, long version) {
        Applicant one = applicants.find(id).filter(found -> found.activity() == activity).orElseThrow(NotFound::new);
        if (one.version() != version) {
            throw new Overtaken("这份报名");
        }
        return one;
    }

    Applicant.Contact contact(Applicant one) {
        return Applicant.Contact.of(seals.open(CONTACT, one.sealed()));
    }

    void change(MeetingAct act, Actor actor, Activity activity, Proceedings changed, Map<String, ?> details, List<Applicant> also) {
        table.update(changed);
        also.forEach(applicants::update);
        List<Touched> touched = new ArrayList<>(List.of(changed.touched()));
        also.forEach(one -> touched.add(one.touched()));
        ledger.record(new Act(act, actor, activity.agency(), details, touched));
    }

    void change(MeetingAct act, Actor actor, Activity activity, Applicant changed) {
        applicants.update(changed);
        ledger.record(Act.of(act, actor, activity.agency(), Map.of("activity", activity.number()), changed.touched()));
    }
}
