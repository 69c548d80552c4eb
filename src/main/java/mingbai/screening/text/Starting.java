package mingbai.screening.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern whose matches can only begin with some characters: tried at these alone, which in running text is many times faster than a search that tries it
 * everywhere. Finds what the pattern's own search finds.
 */
final class Starting {

    private final boolean[] first = new boolean[Character.MAX_VALUE + 1];
    private final Pattern pattern;

    /** @param characters every character a match may begin with */
    Starting(String characters, String pattern) {
        characters.chars().forEach(c -> first[c] = true);
        this.pattern = Pattern.compile(pattern);
    }

    Search in(String text) {
        return new Search(text);
    }

    /** Goes through a text from match to match. */
    final class Search {

        private final String text;
        private final Matcher matcher;
        private int at;

        private Search(String text) {
            this.text = text;
            this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        boolean find() {
            for (; at < text.length(); at++) {
                if (first[text.charAt(at)] && matcher.region(at, text.length()).lookingAt()) {
                    at = matcher.end();
                    return true;
                }
            }
            return false;
        }

        /** The last match. */
        Matcher match() {
            return matcher;
        }
    }
}
