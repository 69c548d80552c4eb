package mingbai.participation.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityState;
import mingbai.participation.reading.ActivityReading;
import mingbai.participation.reading.ActivityReading.Narrowed;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Questions and live text wait for the moderators named; questions left over wait, with their day, for whoever drafts. */
@Component
class WaitingInterviews implements WaitingWork {

    private static final int MOST_INTERVIEWS = 20;

    private final ActivityReading activities;
    private final ActivityBook book;
    private final InterviewReading interviews;
    private final Clock clock;

    WaitingInterviews(ActivityReading activities, ActivityBook book, InterviewReading interviews, Clock clock) {
        this.activities = activities;
        this.book = book;
        this.interviews = interviews;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.PARTICIPATION;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> agencies = new HashSet<>();
        Stream.of(Role.DRAFTER, Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW, Role.PUBLISHER, Role.OFFICE, Role.LEADER)
                .forEach(role -> agencies.addAll(caller.agenciesFor(role)));
        List<Item> items = new ArrayList<>();
        Stream.of(ActivityState.OPEN, ActivityState.CLEARED, ActivityState.CLOSED)
                .flatMap(state -> activities.of(agencies, new Narrowed(ActivityKind.INTERVIEW, state), MOST_INTERVIEWS, 0).stream())
                .forEach(row -> add(items, book.get(row.id()), caller, account));
        return items;
    }

    private void add(List<Item> items, Activity activity, Caller caller, long account) {
        InterviewReading.Waiting waiting = interviews.waiting(activity);
        Interview interview = Interview.of(activity.content());
        Instant since = interview.startsAt() == null ? clock.instant() : interview.startsAt();
        String desk = activity.deskAddress() + "/live";
        if (interviews.moderates(activity, account) && waiting.toJudge() + waiting.toRelease() > 0) {
            items.add(new Item(activity.title(), activity.agency(), "在线访谈：待审核提问" + waiting.toJudge() + "个，待放行" + waiting.toRelease() + "条", since, null, "待审核", Tone.SOON,
                    "审核", desk));
        }
        LocalDate due = interview.answerBy();
        if (waiting.toAnswer() > 0 && due != null && interview.at(clock.instant()) == Interview.Time.OVER && caller.holds(Role.DRAFTER, activity.agency())) {
            LocalDate held = LocalDate.ofInstant(since, clock.getZone());
            boolean late = LocalDate.now(clock).isAfter(due);
            items.add(new Item(activity.title(), activity.agency(), "在线访谈：" + waiting.toAnswer() + "个提问没有答复", since, new Limit(held, due, false), late ? "逾期未答复" : "待答复",
                    late ? Tone.LATE : Tone.SOON, "答复", desk));
        }
    }
}
