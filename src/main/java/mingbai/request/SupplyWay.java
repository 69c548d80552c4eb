package mingbai.request;

/** By what way the information is to be handed over (Art. 29(3)). */
public enum SupplyWay {
    PLATFORM("在本平台查看"),
    EMAIL("电子邮件"),
    POST("邮寄"),
    COUNTER("当面领取"),
    FAX("传真");

    private final String label;

    SupplyWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
