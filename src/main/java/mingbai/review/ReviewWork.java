package mingbai.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import mingbai.review.reading.ReviewQueue;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Caller;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Steps of sign-off that are this person's turn. */
@Component
class ReviewWork implements WaitingWork {

    private final ReviewQueue queue;
    private final Almanac almanac;
    private final Clock clock;

    ReviewWork(ReviewQueue queue, Almanac almanac, Clock clock) {
        this.queue = queue;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.REVIEW;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        WorkCalendar calendar = almanac.calendar();
        return queue.of(caller).stream().map(step -> item(step, calendar)).sorted(Comparator.comparing(ReviewWork::due)).limit(MOST).toList();
    }

    private static LocalDate due(Item item) {
        return item.limit() == null ? LocalDate.MAX : item.limit().due();
    }

    private Item item(ReviewReading.Waiting step, WorkCalendar calendar) {
        LocalDate began = LocalDate.ofInstant(step.since(), clock.getZone());
        Due due = calendar.dueInDays(began, step.days());
        Limit limit = step.days() == 0 ? null : new Limit(began, due.day(), due.provisional());
        return new Item(step.title(), step.agency(), step.openedName() + "送审", step.since(), limit, "待" + step.stepTitle(), Tone.NEWS, "审阅",
                "/desk/review/" + step.matter());
    }
}
