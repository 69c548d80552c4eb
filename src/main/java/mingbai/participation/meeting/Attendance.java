package mingbai.participation.meeting;

/** Whether a participant came. */
public enum Attendance {
    UNKNOWN("未登记"), PRESENT("到会"), ABSENT("未到会");

    private final String label;

    Attendance(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
