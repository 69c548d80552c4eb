package mingbai.catalog.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty (应公开事项) as lists show it.
 *
 * @param agency     whose catalog it comes from
 * @param owedBy     who must do it today: the same, or the body that follows it
 * @param period     code, see {@link mingbai.catalog.Period}
 * @param from       the day its term runs from
 * @param due        provisional when it rests on a year whose calendar is not announced
 * @param quota      documents asked for, of which {@code published} are there
 * @param doneOn     null while open
 * @param section    in charge, or empty
 * @param person     account in charge of publishing, else of reviewing; 0 when nobody is named
 */
public record DutyRow(long id, String agency, String owedBy, String matter, String matterName, String period, String periodLabel, LocalDate from, LocalDate due,
        boolean provisional, int quota, int published, DutyState state, @Nullable LocalDate doneOn, String section, long person) {

    public String address() {
        return "/desk/duty/" + id;
    }
}
