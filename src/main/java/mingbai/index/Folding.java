package mingbai.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Folds what a reader takes for the same character into one: traditional to simplified, full width to half width, capital to small,
 * radicals and compatibility forms (which PDF extraction yields) to the ordinary character. One character stays one character, so a place
 * in the folded text is the same place in the original. Text and question are folded alike.
 */
final class Folding {

    /** What a character is to the index: between words, part of a run cut into bigrams, or part of a word taken whole. */
    enum Kind { GAP, GRAM, WORD }

    private static final char[] FOLDED = table();
    private static final Kind[] KINDS = kinds();

    private Folding() {
    }

    static String fold(String text) {
        return new String(fold(text.toCharArray()));
    }

    /** Folds in place and returns the same array. */
    static char[] fold(char[] text) {
        return fold(text, text.length);
    }

    static char[] fold(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
            text[i] = FOLDED[c];
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text[i + 1]);
                if (paired) {
                    i++;
                } else {
                    text[i] = ' ';
                }
            }
        }
        return text;
    }

    /** Of a folded text at the given place. */
    static Kind kindAt(char[] folded, int at, int length) {
        char c = folded[at];
        return Character.isHighSurrogate(c) && at + 1 < length ? kind(Character.toCodePoint(c, folded[at + 1])) : KINDS[c];
    }

    static Kind kind(int codePoint) {
        return codePoint < KINDS.length ? KINDS[codePoint] : classify(codePoint);
    }

    private static Kind classify(int codePoint) {
        if (Character.isIdeographic(codePoint) || codePoint == 0x3005) {
            return Kind.GRAM;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        boolean letter = Character.isLetterOrDigit(codePoint);
        if (letter && (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL || script == Character.UnicodeScript.HAN)) {
            return Kind.GRAM;
        }
        int type = Character.getType(codePoint);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return letter || mark ? Kind.WORD : Kind.GAP;
    }

    private static Kind[] kinds() {
        Kind[] kinds = new Kind[0x10000];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = Character.isSurrogate((char) c) ? Kind.GAP : classify(c);
        }
        return kinds;
    }

    private static char[] table() {
        char[] table = new char[0x10000];
        for (int c = 0; c < table.length; c++) {
            table[c] = plain((char) c);
        }
        char[] traditional = new char[0x10000];
        read("traditional.txt", traditional);
        read("variants.txt", traditional);
        for (int c = 0; c < table.length; c++) {
            char once = table[c];
            char simple = traditional[once] == 0 ? once : traditional[once];
            table[c] = traditional[simple] == 0 ? simple : traditional[simple];
        }
        return table;
    }

    /** Width, radical, compatibility form and case; a form that would become several characters is left as it is. */
    private static char plain(char c) {
        boolean form = c >= 0x2E80 && c <= 0x2FD5 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF01 && c <= 0xFFEE || c == 0x3000;
        char usual = c;
        if (form) {
            String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            usual = normal.length() == 1 ? normal.charAt(0) : c;
        }
        return Character.toLowerCase(usual);
    }

    private static void read(String name, char[] into) {
        try (InputStream file = Folding.class.getResourceAsStream("/index/" + name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(java.util.Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .filter(pair -> pair.length() == 2).forEach(pair -> into[pair.charAt(0)] = pair.charAt(1));
        } catch (IOException e) {
            throw new UncheckedIOException("resource index/" + name + " cannot be read", e);
        }
    }
}
