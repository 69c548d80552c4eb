package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/**
 * What the public sees of inspection: numbers, never what a finding says.
 *
 * @param period what the numbers are of
 * @param looked day of the last look over all agencies, "" when there was none
 * @param few    cases below which no share is told
 */
public record InspectionPage(ColumnTags column, List<Crumb> crumbs, String period, String looked, int few, List<Share> shares, List<Number> numbers, List<Kind> kinds, List<Unit> units,
        boolean more) {

    /** So much of the whole in time; text "" where there are too few. */
    public record Share(String title, String text, Number part, Number whole) {}

    public record Number(String title, String text, String address) {}

    public record Kind(String name, Number found, Number open, Number closed) {}

    /** @param share "" where there are too few */
    public record Unit(String name, String address, Number found, Number open, Number closed, String share) {}
}
