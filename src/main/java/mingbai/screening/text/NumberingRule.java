package mingbai.screening.text;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings and items at the beginning of lines (一、 （一） 1、 （1）): a number that comes twice, one that is missed, and a part that does not begin with its first.
 * A list may begin again with one at any time, and may go on counting across parts. What stands inside an open quotation (amendments) is left alone, and so are
 * rows of tables: those of the annual report have numbers of their own.
 */
final class NumberingRule implements Rule {

    private static final Pattern NUMBER = Pattern.compile("(?m)^[ #*]*(?:([一二三四五六七八九十]{1,3}) ?[、.．]|（ ?([一二三四五六七八九十]{1,3}) ?）|([0-9]{1,2}) ?(?:、|[.．](?![0-9 ]*[0-9]))|（ ?([0-9]{1,2}) ?）|(第[〇零一二三四五六七八九十百千]{1,6}[条章节]))");
    private static final Pattern TABLE_HEAD = Pattern.compile("勾稽关系|本年新收政府信息公开申请");
    private static final Pattern AFTER_TABLE = Pattern.compile("(?m)^[ #*]*四[、.．][^\\n]{0,20}(?:复议|诉讼)");
    private static final String[] BEFORE = {"", "（", "", "（"};
    private static final String[] AFTER = {"、", "）", "、", "）"};
    private static final int LEVELS = 4;

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        Counts counts = new Counts();
        int read = 0;
        boolean quoted = false;
        Reading.Span table = requestsTable(text.plain());
        for (Matcher number = NUMBER.matcher(text.plain()); number.find();) {
            quoted = stillQuoted(text.plain(), read, number.start(), quoted);
            read = number.start();
            if (text.isTableRow(number.end()) || number.start() >= table.start() && number.start() < table.end()) {
                continue;
            }
            if (number.group(LEVELS + 1) != null) {
                counts.beginPart();
                continue;
            }
            int level = level(number);
            int n = level >= 2 ? Integer.parseInt(number.group(level + 1)) : ChineseNumber.of(number.group(level + 1));
            String wrong = quoted ? "" : counts.wrong(level, n);
            if (!wrong.isEmpty()) {
                found.accept(text.doubt(DoubtKind.NUMBERING, number.start(), lineEnd(text.plain(), number.end()), wrong, ""));
            }
            if (!quoted) {
                counts.put(level, n);
            }
        }
    }

    /** Table 2 of the annual report as a PDF gives it, without its cells: from its head to the heading of the next part. */
    private static Reading.Span requestsTable(String plain) {
        Matcher head = TABLE_HEAD.matcher(plain);
        if (!head.find()) {
            return new Reading.Span(0, 0);
        }
        Matcher next = AFTER_TABLE.matcher(plain);
        return new Reading.Span(plain.lastIndexOf('\n', head.start()) + 1, next.find(head.end()) ? next.start() : plain.length());
    }

    private static int level(Matcher number) {
        int level = 0;
        while (number.group(level + 1) == null) {
            level++;
        }
        return level;
    }

    private static int lineEnd(String plain, int from) {
        int end = plain.indexOf('\n', from);
        return Math.min(end < 0 ? plain.length() : end, from + 30);
    }

    private static boolean stillQuoted(String plain, int from, int until, boolean quoted) {
        int open = plain.substring(from, until).lastIndexOf('“');
        int close = plain.substring(from, until).lastIndexOf('”');
        return open == close ? quoted : open > close;
    }

    /** The numbers in hand, a level each; 0 where none was read since a higher level went on. */
    private static final class Counts {

        private final int[] inPart = new int[LEVELS];
        private final int[] ever = new int[LEVELS];

        String wrong(int level, int n) {
            int last = inPart[level];
            int before = ever[level];
            if (n == 1 || n == last + 1 || n == before + 1 || last == 0 && before == 0) {
                return "";
            }
            String shown = shown(level, n);
            if (n == last) {
                return "序号" + shown + "出现两次";
            }
            if (n > last + 1) {
                return last == 0 ? "这一部分从序号" + shown + "开始，前面没有" + shown(level, 1) : "序号" + shown(level, last) + "之后是" + shown + "，缺" + missing(level, last, n);
            }
            return "序号" + shown(level, last) + "之后是" + shown + "，次序颠倒";
        }

        /** An article or a chapter of a statute. */
        void beginPart() {
            Arrays.fill(inPart, 0);
        }

        void put(int level, int n) {
            inPart[level] = n;
            ever[level] = n;
            Arrays.fill(inPart, level + 1, LEVELS, 0);
        }

        private static String missing(int level, int last, int n) {
            return shown(level, last + 1) + (n - last > 2 ? "至" + shown(level, n - 1) : "");
        }

        private static String shown(int level, int n) {
            String number = level < 2 ? Numerals.chinese(n) : String.valueOf(n);
            return "“" + BEFORE[level] + number + AFTER[level] + "”";
        }
    }
}
