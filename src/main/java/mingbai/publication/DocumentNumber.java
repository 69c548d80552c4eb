package mingbai.publication;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number (发文字号): letters of the agency, year in 〔〕, running number without leading zero, e.g. 明政办发〔2026〕14号
 * (GB/T 9704-2012). On the way in other brackets are accepted and put right; decrees (国务院令第711号) have their own form.
 */
public final class DocumentNumber {

    private static final Pattern ANY = Pattern.compile(
            "([\\p{IsHan}A-Za-z]{1,20})\\s*[〔\\[［（(【﹝](\\d{4})[〕\\]］）)】﹞]\\s*第?\\s*0*(\\d{1,5})\\s*号");
    private static final Pattern DECREE = Pattern.compile("([\\p{IsHan}]{1,30}令)\\s*第?\\s*(\\d{1,4})\\s*号");
    private static final Pattern PROPER = Pattern.compile("[\\p{IsHan}A-Za-z]{1,20}〔(19|20)\\d{2}〕[1-9]\\d*号|[\\p{IsHan}]{1,30}令第\\d{1,4}号");

    private DocumentNumber() {}

    /** The first document number in a text, in normal form. */
    public static Optional<String> firstIn(String text) {
        Matcher found = ANY.matcher(text);
        if (found.find()) {
            return Optional.of(found.group(1) + "〔" + found.group(2) + "〕" + found.group(3) + "号");
        }
        Matcher decree = DECREE.matcher(text);
        return decree.find() ? Optional.of(decree.group(1) + "第" + decree.group(2) + "号") : Optional.empty();
    }

    /** The number with its brackets put right, or the text as it is when it is not of a known form. */
    public static String normal(String text) {
        String stripped = text.strip();
        Matcher whole = ANY.matcher(stripped);
        return whole.matches() ? whole.group(1) + "〔" + whole.group(2) + "〕" + whole.group(3) + "号" : stripped;
    }

    public static boolean isProper(String number) {
        return PROPER.matcher(number).matches();
    }
}
