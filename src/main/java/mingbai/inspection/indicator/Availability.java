package mingbai.inspection.indicator;

import java.time.LocalDate;
import java.util.List;

/**
 * Visits of the home page over some days, and whether too many failed: a share is compared without dividing, so 4.99 % is below 5 % and 5.00 % is not. A day with
 * too few visits, or none on record, leaves it unjudged: that is no pass.
 */
public record Availability(ItemStatus status, long visits, long failed) {

    public record Day(LocalDate day, long visits, long failed) {}

    /** @param share in hundredths of a percent from which on it is a veto */
    public static Availability of(List<Day> seen, int days, long least, long share) {
        long visits = seen.stream().mapToLong(Day::visits).sum();
        long failed = seen.stream().mapToLong(Day::failed).sum();
        boolean enough = seen.stream().filter(day -> day.visits() >= least).map(Day::day).distinct().count() >= days;
        return new Availability(!enough ? ItemStatus.NO_DATA : failed * 10_000 >= share * visits ? ItemStatus.FAIL : ItemStatus.PASS, visits, failed);
    }
}
