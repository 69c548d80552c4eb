package mingbai.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a term ends on its day: every day from the start to the due day, counted or skipped, with the reason and the notice it rests on.
 *
 * @param start       the day the term starts from, itself not counted (民法典 Art. 201)
 * @param workingDays length of the term
 * @param days        from the start day to the due day, without gaps
 */
public record Explanation(LocalDate start, int workingDays, Due due, List<Day> days) {

    /** What became of a day. */
    public enum Part {
        START("起算日，不计入"),
        COUNTED("计入"),
        SKIPPED("不计入"),
        /** Time that is taken out of the term, e.g. Art. 33(3). */
        PAUSED("扣除");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param ordinal     the how manieth working day of the term, 0 when not counted
     * @param kind        why the day is worked or not
     * @param name        of the holiday, empty for an ordinary day
     * @param notice      address of the notice, empty for an ordinary day
     * @param provisional the day's year is not announced: only the rule of the week was used
     */
    public record Day(LocalDate day, Part part, int ordinal, DayKind kind, String name, String notice, boolean provisional) {

        /** {@code 国庆节调休上班}, {@code 春节放假}, {@code 周末休息}, {@code 工作日}. */
        public String reason() {
            return name + kind.label();
        }
    }

    /**
     * A month as a wall calendar draws it: rows of seven days from Monday on.
     *
     * @param weeks the cells; a cell without a number belongs to another month, one without a day to no part of the term
     */
    public record Month(YearMonth month, List<List<Cell>> weeks) {}

    /**
     * @param number day of the month, 0 for an empty cell
     * @param day    null outside the term
     */
    public record Cell(int number, @Nullable Day day) {}

    /** The months the term touches, drawn. */
    public List<Month> months() {
        List<Month> months = new ArrayList<>();
        YearMonth last = YearMonth.from(due.day());
        for (YearMonth month = YearMonth.from(start); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Month(month, weeks(month)));
        }
        return months;
    }

    private List<List<Cell>> weeks(YearMonth month) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (LocalDate first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusDays(7)) {
            List<Cell> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(cell(first.plusDays(i), month));
            }
            weeks.add(week);
        }
        return weeks;
    }

    private Cell cell(LocalDate day, YearMonth month) {
        if (!YearMonth.from(day).equals(month)) {
            return new Cell(0, null);
        }
        long index = day.toEpochDay() - start.toEpochDay();
        return new Cell(day.getDayOfMonth(), index < 0 || index >= days.size() ? null : days.get((int) index));
    }
}
