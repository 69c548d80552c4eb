package mingbai.statistics.dashboard;

import java.util.List;
import mingbai.web.Choice;
import mingbai.web.chart.Chart;

/**
 * A dashboard.
 *
 * @param name     whose figures: an agency with or without those below, or all
 * @param compared what is shown and what it is compared with, in a sentence
 * @param chooser  what may be chosen, and what is
 * @param above    the dashboard one step up, empty at the top
 */
public record DashboardPage(String name, String compared, List<Leaf> leaves, Chooser chooser, List<Tile> tiles, List<Chart> charts, Above above) {

    /** Whether each drawing takes the whole width: tables of agencies have many columns and long names. */
    public boolean wide() {
        return chooser.part().equals(Part.AGENCIES.code());
    }

    public record Leaf(String label, String address, boolean here) {}

    public record Above(String label, String address) {
        static final Above NONE = new Above("", "");
    }

    /**
     * @param action where the form leads; @param part code of the leaf one stays on
     * @param period code of the chosen period, or {@code free}
     */
    public record Chooser(String action, String part, String agency, List<Choice> agencies, String scope, List<Choice> scopes, String period, List<PeriodChoice> periods,
            String from, String to) {}
}
