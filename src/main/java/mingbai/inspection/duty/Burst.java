package mingbai.inspection.duty;

import java.time.LocalDate;
import mingbai.publication.reading.BurstReading.Pace;

/**
 * The last days of a quarter, and whether an agency published suspiciously much in them: by number alone, as part of its quarter, and against its own pace of
 * the year before. The days are fixed, so what was judged once stays as it is.
 *
 * @param from  first day of the quarter
 * @param first first of its last days
 * @param to    last day of the quarter
 */
record Burst(LocalDate from, LocalDate first, LocalDate to) {

    /**
     * When it is too much.
     *
     * @param least   papers in the last days; fewer say nothing
     * @param percent of the quarter's papers that came in its last days
     * @param times   as many as its own pace would have brought
     * @param year    papers in the year before, below which there is no pace to speak of
     */
    record Terms(long least, long percent, long times, long year) {}

    /** That of the last quarter that ended before the day. */
    static Burst before(LocalDate day, int days) {
        LocalDate to = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3).minusDays(1);
        return new Burst(to.plusDays(1).minusMonths(3), to.minusDays(days - 1L), to);
    }

    long days() {
        return first.datesUntil(to.plusDays(1)).count();
    }

    /** Whole numbers only: {@code last / days > times × before / 365} without dividing. */
    boolean isSuspicious(Pace pace, Terms terms) {
        return pace.last() >= terms.least() && pace.before() >= terms.year() && pace.last() * 100 >= terms.percent() * pace.period()
                && pace.last() * 365 >= terms.times() * pace.before() * days();
    }
}
