package mingbai.web;

/** How a word about where something stands is coloured; the colour never stands alone, a sign and the word stand with it. */
public enum Tone {
    PLAIN("plain", "○"), DONE("done", "✓"), SOON("soon", "!"), LATE("late", "✕"), NEWS("news", "i");

    private final String code;
    private final String sign;

    Tone(String code, String sign) {
        this.code = code;
        this.sign = sign;
    }

    public String code() {
        return code;
    }

    public String sign() {
        return sign;
    }
}
