package mingbai.participation.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is said. It waits for somebody else to let it out. */
@Component
public class EnterLive {

    static final int LONGEST = 4_000;
    static final int LONGEST_SPEAKER = 60;
    private static final int MOST = 2_000;

    private final ActivityBook activities;
    private final LiveTable live;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    EnterLive(ActivityBook activities, LiveTable live, Ledger ledger, Ids ids, Clock clock) {
        this.activities = activities;
        this.live = live;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param guest number of the guest from 1, for what a guest says @param speaker who asks from the floor, "" for unnamed @param question the citizen's it answers, 0 for none */
    public record Said(Voice voice, int guest, String speaker, String text, long question) {}

    @Transactional
    public long run(Actor actor, long id, Said said) {
        Activity activity = activities.get(id);
        if (!Hours.isGoingOn(activity, clock.instant(), clock.getZone())) {
            throw new Refused(List.of(Issue.whole("访谈" + activity.state(clock.instant(), clock.getZone()).label() + "，不能再录入")));
        }
        String text = Scrub.clean(said.text()).strip();
        String speaker = said.voice() == Voice.FLOOR ? Scrub.clean(said.speaker()).strip() : "";
        List<Issue> issues = new ArrayList<>(LiveWords.issues("text", text, LONGEST, "请录入发言内容"));
        issues.addAll(LiveWords.issues("speaker", speaker, LONGEST_SPEAKER, ""));
        issues.addAll(LiveGate.issues("text", text + "\n" + speaker, LocalDate.now(clock)));
        Interview interview = Interview.of(activity.content());
        if (said.voice() == Voice.GUEST && (said.guest() < 1 || said.guest() > interview.guests().size())) {
            issues.add(Issue.of("guest", "请选择是哪位嘉宾"));
        }
        if (issues.isEmpty() && live.lastPlace(id) >= MOST) {
            issues.add(Issue.whole("一次访谈最多" + MOST + "条"));
        }
        Refused.ifAny(issues);
        String called = said.voice() == Voice.GUEST ? interview.guests().get(said.guest() - 1).called() : speaker;
        LiveEntry entry = LiveEntry.entered(ids.next(), id, said.voice(), called, text, question(id, said.question()), clock.millis(), actor);
        live.insert(entry);
        ledger.record(Act.of(InterviewAct.ENTERED, actor, activity.agency(), Map.of("activity", Long.toString(id)), entry.touched()));
        return entry.id();
    }

    /** Only a question the public sees can be answered before it. */
    private long question(long activity, long question) {
        if (question == 0) {
            return 0;
        }
        AskedQuestion asked = live.question(question).filter(one -> one.activity() == activity).orElseThrow(NotFound::new);
        if (asked.state() != QuestionState.SHOWN) {
            throw new Refused("question", "这个提问还没有显示，先由审核人放行提问");
        }
        return question;
    }
}
