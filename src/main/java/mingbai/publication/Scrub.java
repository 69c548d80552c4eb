package mingbai.publication;

/** Takes out of typed or imported text what no text may hold: control characters but tab and line end, halves of surrogate pairs. */
public final class Scrub {

    private Scrub() {}

    public static String clean(String text) {
        int i = 0;
        while (i < text.length() && !isBad(text, i)) {
            i += Character.isHighSurrogate(text.charAt(i)) ? 2 : 1;
        }
        if (i >= text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            if (!isBad(text, i)) {
                clean.append(text.charAt(i));
                if (Character.isHighSurrogate(text.charAt(i))) {
                    clean.append(text.charAt(++i));
                }
            }
        }
        return clean.toString();
    }

    private static boolean isBad(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x20) {
            return c != '\n' && c != '\t' && c != '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) || c == 0x7f || c == 0xFFFE || c == 0xFFFF;
    }
}
