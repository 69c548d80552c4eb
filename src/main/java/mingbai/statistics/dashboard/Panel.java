package mingbai.statistics.dashboard;

import java.util.function.BiFunction;
import mingbai.web.chart.Chart;

/**
 * One drawing of the dashboards, made when it is asked for.
 *
 * @param first whether it stands on the overview too
 * @param open  whether the public sees it
 * @param made  of what is looked at and how many rows are shown at most
 */
record Panel(String id, Part part, boolean first, boolean open, BiFunction<Look, Integer, Chart> made) {

    boolean standsOn(Part leaf) {
        return part == leaf || leaf == Part.OVERVIEW && first;
    }

    boolean shownIn(House house) {
        return house == House.DESK || open;
    }
}
