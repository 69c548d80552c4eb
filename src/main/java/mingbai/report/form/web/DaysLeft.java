package mingbai.report.form.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.report.form.FormRound;
import mingbai.report.form.ReplyState;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** How much time a round leaves, in words. */
@Component
class DaysLeft {

    private static final int SOON = 3;

    private final Almanac almanac;
    private final Clock clock;

    DaysLeft(Almanac almanac, Clock clock) {
        this.almanac = almanac;
        this.clock = clock;
    }

    Due due(FormRound round) {
        return round.due(almanac.calendar());
    }

    boolean passed(FormRound round) {
        return LocalDate.now(clock).isAfter(due(round).day());
    }

    /** {@code 还有3个工作日}, {@code 今天到期}, {@code 已逾期2天}. */
    String words(FormRound round) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = due(round).day();
        if (today.isAfter(due)) {
            return "已逾期" + ChronoUnit.DAYS.between(due, today) + "天";
        }
        return today.equals(due) ? "今天到期" : "还有" + almanac.calendar().workingDaysBetween(today, due) + "个工作日";
    }

    Tone tone(FormRound round) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = due(round).day();
        return today.isAfter(due) ? Tone.LATE : almanac.calendar().workingDaysBetween(today, due) <= SOON ? Tone.SOON : Tone.PLAIN;
    }

    /** Where a sheet stands, the lateness of what is owed in front. */
    FormViews.Standing standing(FormRound round, ReplyState state) {
        boolean late = state.owed() && passed(round);
        return new FormViews.Standing((late ? state == ReplyState.OPEN ? "逾期未报" : "已退回，逾期" : state.label()), late ? Tone.LATE : state.tone());
    }
}
