package mingbai.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import mingbai.review.reading.ReviewReading;
import mingbai.web.WaitingWork.Limit;
import org.springframework.stereotype.Component;

/** Steps of review that are over their term, by the working calendar. */
@Component
class LateSteps {

    private final ReviewReading reviews;
    private final Almanac almanac;
    private final Clock clock;

    LateSteps(ReviewReading reviews, Almanac almanac, Clock clock) {
        this.reviews = reviews;
        this.almanac = almanac;
        this.clock = clock;
    }

    record Late(ReviewReading.Waiting step, DaysLeft left) {}

    /** The longest over first. */
    List<Late> of(Collection<String> agencies) {
        WorkCalendar calendar = almanac.calendar();
        LocalDate today = LocalDate.now(clock);
        return reviews.running(agencies).stream().map(step -> new Late(step, left(step, calendar, today))).filter(late -> late.left.late())
                .sorted(java.util.Comparator.comparing(late -> late.left.due())).toList();
    }

    private DaysLeft left(ReviewReading.Waiting step, WorkCalendar calendar, LocalDate today) {
        LocalDate began = LocalDate.ofInstant(step.since(), clock.getZone());
        Due due = calendar.dueInDays(began, step.days());
        return DaysLeft.of(new Limit(began, due.day(), due.provisional()), today, calendar::workingDaysBetween);
    }
}
