package mingbai.channel;

/** In which form a document was shown. */
public enum ShowingForm {
    POSTER("张贴"),
    CARD("明白卡"),
    TOLD("一次性告知单"),
    SCREEN("屏幕播放"),
    SCRIPT("广播"),
    ARTICLE("微信、微博"),
    BULLETIN("简报、公报"),
    SPOKEN("会议宣读");

    private final String label;

    ShowingForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
