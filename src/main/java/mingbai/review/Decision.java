package mingbai.review;

/** What a reviewer says at a step (审核意见). */
public enum Decision {
    /** 同意: on to the next step. */
    APPROVE("同意"),
    /** 退回修改: back to the drafter, who corrects and submits again. */
    RETURN("退回修改"),
    /** 不同意: the matter ends; this text goes nowhere. */
    REFUSE("不同意");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
