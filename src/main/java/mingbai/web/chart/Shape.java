package mingbai.web.chart;

/** How a chart is laid out. */
public enum Shape {
    /** Rows with a bar under each name: agencies, genres, outcomes; any length of name. Several series stand under each other. */
    BARS,
    /** Rows whose series make one bar together: in time and late. The first series that is not drawn is their sum. */
    STACKED_BARS,
    /** A column for each time; several series stand beside each other. */
    COLUMNS,
    /** A column for each time, whose series stand on each other. The first series that is not drawn is their sum, written over the column. */
    STACKED_COLUMNS,
    /** A line through the times, one for each series. */
    LINE;

    public boolean lying() {
        return this == BARS || this == STACKED_BARS;
    }

    public boolean stacked() {
        return this == STACKED_BARS || this == STACKED_COLUMNS;
    }
}
