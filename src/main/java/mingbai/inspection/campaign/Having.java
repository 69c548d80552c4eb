package mingbai.inspection.campaign;

/** What a unit answers at an item. */
public enum Having {
    HAVE("有"), LACK("没有"), NOT_APPLICABLE("不适用");

    private final String label;

    Having(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
