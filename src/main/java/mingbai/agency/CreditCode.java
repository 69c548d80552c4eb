package mingbai.agency;

import java.util.regex.Pattern;

/** The unified social credit code (统一社会信用代码), 18 characters with a check character: GB 32100-2015. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // no I O S V Z
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private CreditCode() {}

    public static boolean isValid(String code) {
        return SHAPE.matcher(code).matches() && code.charAt(17) == checkCharacter(code);
    }

    /** The weights are the powers of 3 modulo 31. */
    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
