package mingbai.report.writing;

/** Where a paragraph comes from. */
public enum Origin {
    TEMPLATE("取自模板"),
    COUNTED("由记录统计"),
    CARRIED("承上期材料"),
    PERSON("由人撰写"),
    /** Nobody wrote it yet. */
    GAP("待撰写");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
