package mingbai.screening;

/**
 * What a {@link Finding} is of. The code is the {@code kind} of the {@code scan} command. A kind that stops keeps a text from being
 * submitted until it is masked or accepted with a reason; the others are shown as advice.
 */
public enum Kind {
    ID_CARD("id_card", "公民身份号码", true),
    SECRECY_MARK("secrecy_mark", "国家秘密标志", true),
    INTERNAL_MARK("internal_mark", "内部或不公开标注", true),
    MOBILE("mobile", "手机号码", false);

    private final String code;
    private final String label;
    private final boolean stops;

    Kind(String code, String label, boolean stops) {
        this.code = code;
        this.label = label;
        this.stops = stops;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean stops() {
        return stops;
    }
}
