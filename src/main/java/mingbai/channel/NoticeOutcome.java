package mingbai.channel;

/** How a 公示 ended: words from a closed list, so that nothing unreviewed is told; details stand in a published document. */
public enum NoticeOutcome {
    NO_OBJECTION("公示期内没有收到异议"),
    UPHELD("收到的异议经核实，公示内容不变"),
    CHANGED("收到的异议经核实，公示内容有调整"),
    WITHDRAWN("公示的文件已经撤下，公示终止");

    private final String label;

    NoticeOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
