package mingbai.participation.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.publication.Scrub;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks a question before or during an interview, without a name. It counts once however often the form is sent. Nothing of the network it came from is kept. */
@Component
public class AskQuestion {

    static final int LONGEST = 500;
    static final int LONGEST_NAME = 20;
    /** More than anybody could read in time; keeps a flood from filling the disk. */
    static final int MOST = 5_000;

    private final ActivityBook activities;
    private final LiveTable live;
    private final ShownForms forms;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    AskQuestion(ActivityBook activities, LiveTable live, ShownForms forms, Ledger ledger, Ids ids, Clock clock) {
        this.activities = activities;
        this.live = live;
        this.forms = forms;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param seal of the form as it was shown @param sum the answer to its little sum */
    public record Asked(String name, String text, String seal, String sum) {}

    public static String purpose(long activity) {
        return "interview " + activity;
    }

    @Transactional
    public void run(long id, Asked typed) {
        Activity activity = activities.get(id);
        Instant now = clock.instant();
        if (!Hours.takesQuestions(activity, now, clock.getZone())) {
            throw new Refused(List.of(Issue.whole("这次访谈现在不接受提问。" + Hours.sentence(activity, now, clock.getZone()))));
        }
        ShownForms.Shown shown = forms.opened(purpose(id), typed.seal());
        if (shown == null) {
            throw new Refused(List.of(ShownForms.expired()));
        }
        String name = Scrub.clean(typed.name()).strip();
        String text = Scrub.clean(typed.text()).strip();
        List<Issue> issues = new ArrayList<>(LiveWords.issues("text", text, LONGEST, "请写下您的问题"));
        issues.addAll(LiveWords.issues("name", name, LONGEST_NAME, ""));
        issues.addAll(forms.issues(shown, typed.sum()));
        if (issues.isEmpty() && live.countQuestions(id) >= MOST) {
            issues.add(Issue.whole("这次访谈收到的提问已经很多，暂时不能再收。您可以通过公告中的电话、信函方式反映"));
        }
        Refused.ifAny(issues);
        keep(activity, masked(name), text, shown.nonce(), now);
    }

    private void keep(Activity activity, String name, String text, String once, Instant now) {
        LocalDate today = LocalDate.now(clock);
        AskedQuestion asked = AskedQuestion.asked(ids.next(), activity.id(), name, masked(text), LiveGate.kinds(text, today), now.toEpochMilli());
        if (live.insert(asked, once)) {
            ledger.record(Act.of(InterviewAct.ASKED, Actor.PROGRAM, activity.agency(), Map.of("activity", Long.toString(activity.id())), asked.touched()));
        }
    }

    private String masked(String text) {
        List<Finding> findings = Screening.scan(text, LocalDate.now(clock));
        return Screening.masked(text, findings);
    }
}
