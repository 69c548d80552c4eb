package mingbai.participation.interview;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import mingbai.merkle.Hash;
import mingbai.participation.Activity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interviews read: what the desk sees, and what alone the public sees. */
@Component
@Transactional(readOnly = true)
public class InterviewReading {

    private final LiveTable live;
    private final Clock clock;

    InterviewReading(LiveTable live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    public boolean takesQuestions(Activity activity) {
        return Hours.takesQuestions(activity, clock.instant(), clock.getZone());
    }

    public boolean isGoingOn(Activity activity) {
        return Hours.isGoingOn(activity, clock.instant(), clock.getZone());
    }

    public boolean mayRelease(Activity activity) {
        return Hours.mayRelease(activity, clock.instant(), clock.getZone());
    }

    /** Whether this account is a moderator named in the announcement. */
    public boolean moderates(Activity activity, long account) {
        return Moderation.may(activity, account);
    }

    /** Everything, for those who work on it. */
    public record Whole(List<LiveEntry> entries, List<AskedQuestion> questions) {}

    public Whole whole(long activity) {
        return new Whole(live.entries(activity), live.questions(activity));
    }

    /** @param entries  those that were let out, and the places of those taken down since
     *  @param questions those shown, and the places of those taken down
     *  @param mark      changes whenever any of it does */
    public record Shown(List<LiveEntry> entries, List<AskedQuestion> questions, Transcript transcript, String mark) {}

    /** What the public sees; the page has nothing else to draw on. */
    public Shown shown(Activity activity) {
        List<LiveEntry> entries = live.entries(activity.id()).stream().filter(entry -> entry.state().wasPublic()).toList();
        List<AskedQuestion> questions = live.questions(activity.id()).stream()
                .filter(one -> one.state() == QuestionState.SHOWN || one.state() == QuestionState.TAKEN_DOWN).toList();
        StringBuilder versions = new StringBuilder(activity.version() + ";");
        entries.forEach(entry -> versions.append(entry.id()).append(' ').append(entry.version()).append(';'));
        questions.forEach(one -> versions.append(one.id()).append(' ').append(one.version()).append(';'));
        String mark = Hash.sha256(versions.toString().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
        return new Shown(entries, questions, Transcript.of(Interview.of(activity.content()), entries, questions), mark);
    }

    /** How many questions wait for a moderator, and how many that were shown have no answer yet. */
    public record Waiting(long toJudge, long toRelease, long toAnswer) {}

    public Waiting waiting(Activity activity) {
        Whole whole = whole(activity.id());
        return new Waiting(whole.questions().stream().filter(one -> one.state() == QuestionState.WAITING).count(),
                whole.entries().stream().filter(one -> one.state() == EntryState.WAITING).count(),
                Transcript.of(Interview.of(activity.content()), whole.entries(), whole.questions()).open().size());
    }
}
