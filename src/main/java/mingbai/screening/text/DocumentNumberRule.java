package mingbai.screening.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year in a document number (发文字号) stands in 〔〕, the number has no leading zero (GB/T 9704-2012, 7.2.5). Numbers of court cases
 * ((2024)明01行初3号) are none: letters follow their brackets. The year may be blanked (20__, 20xx).
 */
final class DocumentNumberRule implements Rule {

    private static final String YEAR = "((?:19|20)(?:[0-9]{2}|__|[xX×＊*]{2}|××))";
    private static final Pattern NUMBER = Pattern.compile("(?<=\\p{IsHan}|\\p{IsHan} )([\\[［【（﹝〔]) ?" + YEAR + " ?([\\]］】）﹞〕]) ?(0*)([1-9][0-9]{0,4}) ?号");

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Matcher number = NUMBER.matcher(text.plain()); number.find();) {
            boolean brackets = number.group(1).equals("〔") && number.group(3).equals("〕");
            if (!brackets) {
                found.accept(text.doubt(DoubtKind.DOCUMENT_NUMBER, number.start(), number.end(), "发文字号的年份应当用六角括号〔〕括起", "应写作" + right(number)));
            } else if (!number.group(4).isEmpty()) {
                found.accept(text.doubt(DoubtKind.DOCUMENT_NUMBER, number.start(), number.end(), "发文字号的序号不编虚位（1不编为01）", "应写作" + right(number)));
            }
        }
    }

    private static String right(Matcher number) {
        return "〔" + number.group(2) + "〕" + number.group(5) + "号";
    }
}
