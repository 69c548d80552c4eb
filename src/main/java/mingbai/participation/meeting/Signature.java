package mingbai.participation.meeting;

/** Whether a participant signed the minutes (Art. 17(3): 听证参加人确认听证会记录并签字). */
public enum Signature {
    NONE("未签字"), SIGNED("已签字"), REFUSED("拒绝签字");

    private final String label;

    Signature(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
