package mingbai.statistics.web;

import java.util.List;
import mingbai.figure.Measure;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/**
 * One measure: what it means, and its figures of an agency over the years.
 *
 * @param open whether the public may open its records; else numbers stand without link
 */
public record MeasurePage(Measure measure, String whenNone, List<Choice> agencies, String agency, String whose, String scope, List<Choice> scopes, String year,
        List<Choice> years, List<Year> figures, List<ByAgency> byAgency, boolean more, boolean open) {

    /** @param note of a closed period */
    public record Year(String label, String text, String address, String note) {}

    public record ByAgency(String name, String text, String address) {}

    public ColumnTags column() {
        return ColumnTags.catalog(measure.title(), measure.definition());
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("统计指标", "/report/measures"), Crumb.here(measure.title()));
    }
}
