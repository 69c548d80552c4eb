package mingbai.screening.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of items announced (以下八项重点公开内容：) against the numbered list that follows at once (①…⑨). The list runs as long as its numbers do; it ends
 * where they begin again.
 */
final class CountedListRule implements Rule {

    private static final Pattern ANNOUNCED = Pattern.compile("(?<![第0-9.〇零一二三四五六七八九十百千])([一二两三四五六七八九十]{1,3}|[0-9]{1,2}) ?(?:大|个|项|种|点|条|方面)"
            + "([^。；，：！？\\n0-9]{0,20})[：:] *\\n{0,2} *$");
    /** Words before the number that make it the number of this list. */
    private static final Pattern BINDS = Pattern.compile("(?:以下|如下|下列|下面|这|即|坚持|做到|突出|抓好|实现)[^。；，：\\n]{0,6}$");
    /** Words after it that name what is listed. */
    private static final Pattern LISTED = Pattern.compile("(?:^|方面)[^工月单系部人]{0,12}(?:方面|内容|措施|原则|制度|要求|问题|任务|重点|结合|到位|统一|不足|环节|步骤|做法|成效|特点|亮点)[”\"]?$|^(?:以下|如下|下列)");
    private static final Pattern NOT_LISTED = Pattern.compile("以下|下列|如下|工作日|个月");
    private static final int LOOK_BACK = 50;

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Numerals style : Numerals.values()) {
            for (Matcher first = style.of(1).matcher(text.plain()); first.find();) {
                announced(text, first, style, found);
            }
        }
    }

    private static void announced(Reading text, Matcher first, Numerals style, Consumer<Doubt> found) {
        int from = Math.max(0, first.start() - LOOK_BACK);
        String before = text.plain().substring(from, first.start());
        Matcher said = ANNOUNCED.matcher(before);
        if (!said.find() || !binds(before.substring(0, said.start()), said.group(2).strip())) {
            return;
        }
        int announced = Character.isDigit(said.group(1).charAt(0)) && said.group(1).charAt(0) < '〇' ? Integer.parseInt(said.group(1)) : ChineseNumber.of(said.group(1));
        int counted = style.run(text, first);
        if (announced >= 2 && counted >= 2 && counted != announced) {
            found.accept(text.doubt(DoubtKind.COUNTED_LIST, from + said.start(), first.end(), "说有" + announced + "项，实际列出" + counted + "项", ""));
        }
    }

    private static boolean binds(String before, String after) {
        return LISTED.matcher(after).find() || BINDS.matcher(before).find() && !NOT_LISTED.matcher(after).find();
    }
}
