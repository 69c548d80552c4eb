package mingbai.paper;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line of Chinese may break (避头尾): anywhere, but not before closing marks, not after opening ones, not within a Latin word or number. */
final class Breaks implements SplitCharacter {

    static final Breaks RULES = new Breaks();

    private static final String NOT_FIRST = "，。、；：？！）〕】》〉”’」』］｝·～％‰℃,.;:?!)]}々";
    private static final String NOT_LAST = "（〔【《〈“‘「『［｛([{￥$#№";

    private static final String CLOSING = "）〕】》〉”’」』";

    private Breaks() {}

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        return current + 1 >= end ? mayEnd(text[current]) : mayBreak(text[current], text[current + 1]);
    }

    /** At the end of a piece what follows is not known: only Chinese that is not an opening mark may end a line there. */
    private static boolean mayEnd(char last) {
        return last == ' ' || !isLatin(last) && NOT_LAST.indexOf(last) < 0;
    }

    static boolean mayBreak(char before, char after) {
        if (Character.isHighSurrogate(before) && Character.isLowSurrogate(after) || after == ' ') {
            return false;
        }
        if (before == after && (before == '—' || before == '…')) {
            return false; // GB/T 15834-2011, 5.1.8: a dash and an ellipsis are not parted
        }
        if (before == ' ') {
            return true;
        }
        if (isLatin(before) && isLatin(after)) {
            return before == '-';
        }
        if (CLOSING.indexOf(before) >= 0 && isAlphanumeric(after) || isAlphanumeric(before) && (after == '“' || after == '‘')) {
            return false; // as office programs have it (Unicode line breaking, LB19 and LB30)
        }
        return NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean isAlphanumeric(char c) {
        return isLatin(c) && Character.isLetterOrDigit(c);
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x2000;
    }
}
