package mingbai.inspection;

/** Where a finding comes from. */
public enum FindingSource {
    MACHINE("日常监测"), CAMPAIGN("自查"), SPOT("抽查"), OUTSIDE("上级和外部监测"), PUBLIC("群众反映");

    private final String label;

    FindingSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
