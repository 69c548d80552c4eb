package mingbai.request;

/** A text no longer than fits, by characters. */
final class Shortened {

    private Shortened() {}

    static String to(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
