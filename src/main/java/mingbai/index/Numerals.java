package mingbai.index;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.index.Aliases.Reading;

/** Statutes write 第十条 and 二十个工作日 where people type 第10条 and 20个工作日. */
final class Numerals {

    private static final Pattern COUNTED = Pattern.compile("([1-9][0-9]{0,3})(?=[条款项章节编个日天倍人])");
    private static final Pattern WRITTEN = Pattern.compile("([零一二三四五六七八九十百千]{1,7})(?=[条款项章节编个日天倍人])");
    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] UNITS = {"", "十", "百", "千"};

    private Numerals() {
    }

    /** The word with its numbers written the other way; nothing if it counts nothing. */
    static List<Reading> readings(String word) {
        String chinese = COUNTED.matcher(word).replaceAll(found -> chinese(Integer.parseInt(found.group(1))));
        String arabic = WRITTEN.matcher(word).replaceAll(found -> arabic(found.group(1)));
        return Stream.of(chinese, arabic).filter(other -> !other.equals(word)).map(other -> new Reading(other, List.of(other), 0.95)).toList();
    }

    private static String arabic(String written) {
        int value = value(written);
        return value > 0 && chinese(value).equals(written) ? Integer.toString(value) : written;
    }

    private static int value(String written) {
        int sum = 0;
        int digit = written.startsWith("十") ? 1 : 0;
        for (char c : written.toCharArray()) {
            int unit = "十百千".indexOf(c);
            if (unit >= 0) {
                sum += digit * (int) Math.pow(10, unit + 1);
                digit = 0;
            } else {
                digit = "零一二三四五六七八九".indexOf(c);
            }
        }
        return sum + digit;
    }

    /** From 1 to 9999, as a statute counts: 10 is 十, 12 is 十二, 105 is 一百零五. */
    static String chinese(int number) {
        StringBuilder written = new StringBuilder();
        String digits = String.valueOf(number);
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            written.append(gap ? "零" : "").append(DIGITS[digit]).append(UNITS[digits.length() - 1 - i]);
            gap = false;
        }
        return written.toString().startsWith("一十") ? written.substring(1) : written.toString();
    }
}
