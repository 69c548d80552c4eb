package mingbai.index;

import java.util.Arrays;
import mingbai.index.Folding.Kind;

/**
 * A text as the index sees it, folded and with every gap shrunk to one blank, and for each place in it the place in the original. A phrase
 * is in the text exactly where its squeezed form is in the squeezed text.
 */
record Squeezed(String text, int[] places) {

    static Squeezed of(String original) {
        char[] folded = Folding.fold(original.toCharArray());
        char[] kept = new char[folded.length];
        int[] places = new int[folded.length + 1];
        int length = 0;
        boolean gap = true;
        for (int i = 0; i < folded.length; i++) {
            boolean second = Character.isLowSurrogate(folded[i]) && i > 0 && Character.isHighSurrogate(folded[i - 1]);
            boolean silent = !second && Folding.kindAt(folded, i, folded.length) == Kind.GAP;
            if (silent && gap) {
                continue;
            }
            gap = silent;
            places[length] = i;
            kept[length++] = silent ? ' ' : folded[i];
        }
        places[length] = folded.length;
        return new Squeezed(new String(kept, 0, length), Arrays.copyOf(places, length + 1));
    }

    /** The place of the needle from a place on, or -1; one that begins with a letter or digit is found only where a word begins. */
    int find(String needle, int from) {
        boolean wordStart = Folding.kind(needle.codePointAt(0)) == Kind.WORD;
        for (int at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
            boolean inside = at > 0 && Folding.kind(text.codePointBefore(at)) == Kind.WORD;
            if (!wordStart || !inside) {
                return at;
            }
        }
        return -1;
    }
}
