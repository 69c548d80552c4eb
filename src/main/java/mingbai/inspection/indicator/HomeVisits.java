package mingbai.inspection.indicator;

import java.time.LocalDate;
import java.util.List;

/** Port: visits of the home page by day, as a monitor counted them. Without one nothing can be said of the site's availability. */
public interface HomeVisits {

    /** @param from first day, @param to last day, both included; days without a visit are left out */
    List<Availability.Day> days(LocalDate from, LocalDate to);
}
