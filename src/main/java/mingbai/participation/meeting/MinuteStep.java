package mingbai.participation.meeting;

/** The steps of a hearing in their order (国令713号 Art. 17). */
public enum MinuteStep {
    INTRODUCTION("介绍决策草案、依据和有关情况"), STATEMENT("陈述意见"), DEBATE("询问、质证和辩论"), EXPLANATION("解释说明"), OTHER("其他");

    private final String label;

    MinuteStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
