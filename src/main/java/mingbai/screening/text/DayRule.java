package mingbai.screening.text;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** Days the calendar does not know: 2月30日, 2023年2月29日, 13月5日, 2026-04-31. Without a year 29 February may exist. */
final class DayRule implements Rule {

    private static final Starting ARABIC = new Starting("0123456789", "(?<![0-9])(?:([0-9]{4}) ?年 ?)?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日(?!均|常|内)");
    private static final Starting DASHES = new Starting("12", "(?<![0-9\\-/.A-Za-z])((?:19|20)[0-9]{2})-([0-9]{1,2})-([0-9]{1,2})(?![0-9\\-/A-Za-z])");
    private static final String NUMERAL = "([〇零一二三四五六七八九十]{1,3})";
    private static final Starting CHINESE = new Starting("〇零一二三四五六七八九十", "(?<![〇零一二三四五六七八九十])(?:([〇零一二三四五六七八九]{4})年)?" + NUMERAL + "月" + NUMERAL + "日(?!内)");
    private static final List<Starting> FORMS = List.of(ARABIC, DASHES, CHINESE);
    private static final int LEAP_YEAR = 2000;

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Starting form : FORMS) {
            for (Starting.Search day = form.in(text.plain()); day.find();) {
                judge(text, day.match(), found);
            }
        }
    }

    private static void judge(Reading text, Matcher day, Consumer<Doubt> found) {
        int year = day.group(1) == null ? LEAP_YEAR : number(day.group(1));
        int month = number(day.group(2));
        int dayOfMonth = number(day.group(3));
        if (month < 1 || month > 12) {
            found.accept(text.doubt(DoubtKind.NO_SUCH_DAY, day.start(), day.end(), "一年只有十二个月，没有这一天", ""));
        } else if (dayOfMonth < 1 || dayOfMonth > YearMonth.of(year, month).lengthOfMonth()) {
            String which = day.group(1) == null ? month + "月" : year + "年" + month + "月";
            int last = YearMonth.of(year, month).lengthOfMonth();
            found.accept(text.doubt(DoubtKind.NO_SUCH_DAY, day.start(), day.end(), "日历上没有这一天", which + "最多有" + last + "天"));
        }
    }

    private static int number(String written) {
        return Character.isDigit(written.charAt(0)) && written.charAt(0) < '〇' ? Integer.parseInt(written) : ChineseNumber.of(written);
    }
}
