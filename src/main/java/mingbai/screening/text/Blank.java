package mingbai.screening.text;

import java.util.regex.Pattern;

/** Numbers that were left out (__条, xx件, ×次): a list with one is not added up. */
final class Blank {

    private static final Pattern BLANK = Pattern.compile("[_xX×＊*○]{1,}[ ]?[万亿]?(?:[条件次人期份篇项个家户场名元分]|$)");

    private Blank() {}

    static boolean in(String words, String unit) {
        return BLANK.matcher(words).find() || !unit.isEmpty() && words.contains("_" + unit);
    }
}
