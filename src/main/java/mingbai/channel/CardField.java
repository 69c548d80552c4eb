package mingbai.channel;

/** What a one-page card (明白卡) answers, in the order in which people ask. */
public enum CardField {
    WHAT("这是什么事"),
    WHO("哪些人适用"),
    CONDITION("要什么条件"),
    HOW_MUCH("标准是多少"),
    HOW("怎么办、找谁");

    private final String label;

    CardField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
