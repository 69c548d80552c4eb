package mingbai.report.annual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only reports of older layouts have.
 *
 * @param table1  table 1 of 2019 and 2020, null in other years
 * @param figures the figures of a report of 2008 to 2018 as it names them; nothing is computed from them
 */
public record Past(@Nullable OldTable1 table1, List<NamedFigure> figures) {

    public static final Past NONE = new Past(null, List.of());

    public Past {
        figures = List.copyOf(figures);
    }

    /** @param value as it was given: also “约30” or “无” */
    public record NamedFigure(String label, String value, String unit) {}
}
