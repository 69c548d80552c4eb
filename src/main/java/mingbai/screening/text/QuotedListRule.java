package mingbai.screening.text;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in quotation marks, or titles in 《》, and how many they are said to be: “甲、乙、丙”3个子栏目; 《甲》、《乙》等五个办法. With 等 fewer may be listed than there are.
 * Lists that part their names in more than one way are left alone.
 */
final class QuotedListRule implements Rule {

    private static final String COUNT = " ?(等)? ?(?<![0-9])([二两三四五六七八九十]{1,3}|[0-9]{1,2}) ?(?:个|大(?=[\\p{IsHan}]{2})|项|类|种|部|件|条)(?!工作日|月|百分点)";
    private static final Pattern QUOTED = Pattern.compile("“([^“”\\n，。；和与及]{3,200})”" + COUNT);
    private static final Pattern TITLES = Pattern.compile("((?:《[^《》\\n]{2,60}》(?:（[^（）\\n]{1,20}）)?[、和及与，]{0,2}){2,20})" + COUNT);
    private static final Pattern TITLE = Pattern.compile("《[^《》]*》");

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Matcher list = QUOTED.matcher(text.plain()); list.find();) {
            long names = Arrays.stream(list.group(1).split("、")).filter(name -> name.strip().length() >= 2).count();
            if (names >= 2 && names == list.group(1).chars().filter(c -> c == '、').count() + 1) {
                judge(text, list, (int) names, found);
            }
        }
        for (Matcher list = TITLES.matcher(text.plain()); list.find();) {
            boolean startsHere = list.start() == 0 || "》、和及与".indexOf(text.plain().charAt(list.start() - 1)) < 0;
            if (startsHere) {
                judge(text, list, (int) TITLE.matcher(list.group(1)).results().count(), found);
            }
        }
    }

    private static void judge(Reading text, Matcher list, int listed, Consumer<Doubt> found) {
        int said = list.group(3).charAt(0) <= '9' ? Integer.parseInt(list.group(3)) : ChineseNumber.of(list.group(3));
        boolean open = list.group(2) != null;
        if (open ? listed > said : listed != said) {
            found.accept(text.doubt(DoubtKind.COUNTED_LIST, list.start(), list.end(), "说有" + said + "项，实际列出" + listed + "项", ""));
        }
    }
}
