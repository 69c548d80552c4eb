package mingbai.calendar;

/** Why a day is worked or not, in the words of the notices. */
public enum DayKind {
    WORKDAY("工作日", true),
    /** A Saturday or Sunday that a notice makes a working day. */
    MADE_UP("调休上班", true),
    WEEKEND("周末休息", false),
    HOLIDAY("放假", false);

    private final String label;
    private final boolean working;

    DayKind(String label, boolean working) {
        this.label = label;
        this.working = working;
    }

    public String label() {
        return label;
    }

    public boolean isWorking() {
        return working;
    }
}
