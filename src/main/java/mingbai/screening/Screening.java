package mingbai.screening;

import java.time.LocalDate;
import java.util.List;

/**
 * Reads a text for what must not be public. Pure: no state, no clock (the day is handed in, since nobody is born after it), linear in
 * the length of the text. Finds marks and numbers as they stand, with spaces, full-width digits and zero-width characters between.
 */
public final class Screening {

    private Screening() {}

    /** All findings in the order of the text; they do not overlap. */
    public static List<Finding> scan(String text, LocalDate today) {
        String plain = plain(text);
        Findings found = new Findings();
        Marks.find(plain, text, found);
        Numbers.find(plain, text, today, found);
        return found.inOrder();
    }

    /**
     * The text with the numbers among the findings masked: first four and last four characters of an identity number, first three and
     * last four of a mobile number stay, every other digit becomes an asterisk. Marks stay: taking the mark off a document does not
     * declassify it.
     */
    public static String masked(String text, List<Finding> findings) {
        StringBuilder masked = new StringBuilder(text);
        for (Finding finding : findings) {
            switch (finding.kind()) {
                case ID_CARD -> mask(masked, finding, 4);
                case MOBILE -> mask(masked, finding, 3 + prefix(finding));
                case SECRECY_MARK, INTERNAL_MARK -> { }
            }
        }
        return masked.toString();
    }

    private static void mask(StringBuilder text, Finding finding, int keptInFront) {
        int digits = (int) finding.match().chars().filter(Screening::isDigit).count();
        int seen = 0;
        for (int i = finding.start(); i < finding.end(); i++) {
            if (isDigit(text.charAt(i)) && ++seen > keptInFront && seen <= digits - 4) {
                text.setCharAt(i, '*');
            }
        }
    }

    /** A country code before the eleven digits is kept. */
    private static int prefix(Finding mobile) {
        return (int) mobile.match().chars().filter(Screening::isDigit).count() - 11;
    }

    private static boolean isDigit(int c) {
        char plain = plain((char) c);
        return plain >= '0' && plain <= '9' || plain == 'X' || plain == 'x';
    }

    private static String plain(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = plain(characters[i]);
        }
        return new String(characters);
    }

    /** Full-width forms (U+FF10 and on) of digits and of X, character for character, so that places in the text stay. */
    private static char plain(char c) {
        return c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == 'Ｘ' || c == 'ｘ' ? 'X' : c;
    }
}
