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
import mingbai.ledger.Touched;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityRevision;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The text of an interview that was held and public before this platform carried it, brought over with it. No moderator let it through here: the recorded act of the import stands
 * for it, as for the interview itself. The gate holds all the same.
 */
@Component
public class ImportTranscript {

    private final ActivityBook activities;
    private final LiveTable live;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ImportTranscript(ActivityBook activities, LiveTable live, Ledger ledger, Ids ids, Clock clock) {
        this.activities = activities;
        this.live = live;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** A question of the public and what the first guest answered. */
    public record Exchange(String question, String answer) {}

    @Transactional
    public void run(Actor actor, long id, List<Exchange> exchanges) {
        Activity activity = activities.get(id);
        ActivityRevision shown = activity.shown();
        if (activity.kind() != ActivityKind.INTERVIEW || shown == null || shown.matter() != null || !live.entries(id).isEmpty()) {
            throw new Overtaken("这次访谈的实录");
        }
        Interview interview = Interview.of(activity.content());
        if (interview.guests().isEmpty() || interview.startsAt() == null) {
            throw new Refused(List.of(Issue.whole("补录实录前，先补录嘉宾和时间")));
        }
        long at = interview.startsAt().toEpochMilli();
        List<Touched> touched = new ArrayList<>();
        for (Exchange one : exchanges) {
            Refused.ifAny(LiveGate.issues("text", one.question() + "\n" + one.answer(), LocalDate.now(clock)));
            AskedQuestion asked = AskedQuestion.asked(ids.next(), id, "", one.question(), "", at);
            AskedQuestion seen = asked.judged(QuestionState.SHOWN, one.question(), "", null, at, actor);
            live.insert(asked, "import " + asked.id());
            live.update(seen);
            LiveEntry entry = LiveEntry.entered(ids.next(), id, Voice.GUEST, interview.guests().getFirst().called(), one.answer(), asked.id(), at, actor);
            LiveEntry out = entry.released(live.lastPlace(id) + 1, at, actor);
            live.insert(entry);
            live.update(out);
            touched.add(seen.touched());
            touched.add(out.touched());
        }
        ledger.record(new Act(InterviewAct.IMPORTED, actor, activity.agency(), Map.of("activity", activity.number(), "exchanges", exchanges.size()), touched));
    }
}
