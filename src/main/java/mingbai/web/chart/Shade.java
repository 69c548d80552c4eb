package mingbai.web.chart;

/** How a series is drawn. Filled and hollow differ without colour; the legend and the table name them in words. */
public enum Shade {
    /** What the chart is about: filled, blue. */
    MAIN("main"),
    /** What it is compared with, the same time a year or a period ago: hollow, grey. */
    PAST("past"),
    /** What should not be (late, wrong): hollow, red. */
    LATE("late"),
    /** Stands in the table only: a share, a change, a remark. */
    NONE("");

    private final String code;

    Shade(String code) {
        this.code = code;
    }

    /** Class of the style sheet. */
    public String code() {
        return code;
    }

    public boolean drawn() {
        return this != NONE;
    }
}
