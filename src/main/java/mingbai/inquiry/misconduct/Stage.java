package mingbai.inquiry.misconduct;

/** Where a report stands. */
public enum Stage {
    RECEIVED("待受理", "已经收到，受理人正在看。"),
    ACCEPTED("已受理", "已经受理，正在办理。"),
    INVESTIGATING("调查核实中", "正在调查核实。"),
    DECLINED("不予受理", "不属于这里受理的范围，下面写明了应当向哪里反映。"),
    TRANSFERRED("已移送", "已经移送有权处理的机关。"),
    CONCLUDED("已办结", "已经办结，结果将告知您。"),
    TOLD("已告知结果", "已经办结，结果写在下面。");

    private final String label;
    private final String said;

    Stage(String label, String said) {
        this.label = label;
        this.said = said;
    }

    public String label() {
        return label;
    }

    /** What is said of it to who reported. */
    public String said() {
        return said;
    }

    /** Whether the named persons still owe something. */
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, ACCEPTED, INVESTIGATING, CONCLUDED -> true;
            case DECLINED, TRANSFERRED, TOLD -> false;
        };
    }
}
