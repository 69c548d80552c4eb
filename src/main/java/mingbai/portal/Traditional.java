package mingbai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * Writes simplified Chinese in traditional characters: character by character, but phrases first, longest first, where the same simplified
 * character stands for several (发展 發展, 理发 理髮). The table is OpenCC's, see the file.
 */
final class Traditional {

    private static final Map<Character, Character> CHARACTERS = new HashMap<>(8192);
    private static final Map<String, String> PHRASES = new HashMap<>(16_384);
    /** The characters some phrase begins with: most characters begin none, and need no look-up. */
    private static final BitSet BEGINNINGS = new BitSet();
    private static int longest;

    static {
        boolean phrases = false;
        for (String line : read().split("\n")) {
            if (line.startsWith("---")) {
                phrases = true;
            } else if (!line.startsWith("#") && !line.isEmpty()) {
                for (String entry : line.split(" ")) {
                    take(entry, phrases);
                }
            }
        }
    }

    private Traditional() {}

    private static String read() {
        try {
            return new ClassPathResource("portal/traditional.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of traditional characters cannot be read", e);
        }
    }

    private static void take(String entry, boolean phrases) {
        if (phrases) {
            int equals = entry.indexOf('=');
            PHRASES.put(entry.substring(0, equals), entry.substring(equals + 1));
            BEGINNINGS.set(entry.charAt(0));
            longest = Math.max(longest, equals);
        } else if (entry.length() == 2) {
            CHARACTERS.put(entry.charAt(0), entry.charAt(1));
        }
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        append(text, 0, text.length(), out);
        return out.toString();
    }

    static void append(String text, int from, int to, StringBuilder out) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            String phrase = BEGINNINGS.get(c) ? phraseAt(text, at, to) : "";
            if (phrase.isEmpty()) {
                out.append(c < 0x3400 ? c : CHARACTERS.getOrDefault(c, c));
                at++;
            } else {
                out.append(PHRASES.get(phrase));
                at += phrase.length();
            }
        }
    }

    private static String phraseAt(String text, int at, int to) {
        for (int length = Math.min(longest, to - at); length > 1; length--) {
            String candidate = text.substring(at, at + length);
            if (PHRASES.containsKey(candidate)) {
                return candidate;
            }
        }
        return "";
    }
}
