package mingbai.desk;

import java.util.List;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.reading.StandingReading.Standing;
import mingbai.web.Tone;
import mingbai.web.chart.Chart;

/**
 * A unit's health sheet (体检单): what is owed and late, its findings, how it compares, what to do next.
 *
 * @param year     the year its figures are of, up to the day
 * @param group    who it is compared with, a sentence
 * @param nextMore whether there is more to do than is listed
 */
public record HealthSheet(String code, String name, String day, String year, OverviewPage.Unit unit, List<Tile> tiles, List<Next> next, boolean nextMore, List<FindingReading.Row> vetoes,
        List<Kind> kinds, Chart trend, String group, List<Compared> compared) {

    public record Tile(String label, long value, String unit, String address, Tone tone) {}

    /** Something to be done. @param due last day, "" where there is none */
    public record Next(String what, String title, String due, String address, Tone tone) {}

    /** Findings of one rule. */
    public record Kind(String group, String name, Standing standing, String address) {}

    /**
     * A figure beside the median of the units it is compared with.
     *
     * @param address records of the unit's figure
     * @param median  "" where too few are compared
     */
    public record Compared(String title, String value, String address, String median) {}

    public String pdf() {
        return "/desk/inspection/health/" + code + ".pdf";
    }
}
