package mingbai.storage;

/** Spaces as pasted text has them: no-break, ideographic, zero-width. Written out by hand, since regular expressions are quadratic here. */
final class Spaces {

    private Spaces() {}

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff';
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Runs of line ends, tabs and plain spaces become one space. Others mean something: names are aligned with ideographic ones. */
    static String single(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c <= ' ';
            if (!space || out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(space ? ' ' : c);
            }
        }
        return out.toString();
    }
}
