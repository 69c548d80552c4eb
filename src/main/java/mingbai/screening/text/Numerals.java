package mingbai.screening.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The ways in which official texts number the items of a list. */
enum Numerals {
    /** ①②③ anywhere. */
    CIRCLED(false, n -> String.valueOf((char) ('①' + n - 1))),
    /** 一是…二是… anywhere but after a letter that makes another word of it (统一是, 之一是). */
    FIRST_IS(false, n -> "(?<![\\p{IsHan}])" + chinese(n) + "是"),
    /** （一） at the beginning of a line. */
    BRACKETED(true, n -> "（ ?" + chinese(n) + " ?）"),
    /** 1. or 1、 at the beginning of a line. */
    PLAIN(true, n -> n + " ?(?:[、]|\\.(?![0-9]))"),
    /** （1） at the beginning of a line. */
    BRACKETED_PLAIN(true, n -> "（ ?" + n + " ?）");

    /** The first heading of a report. */
    static final Pattern HEADING = Pattern.compile("(?m)^[ #*]*一[、.．]");

    private static final int MOST = 20;

    private final List<Pattern> patterns;

    Numerals(boolean startsLine, java.util.function.IntFunction<String> form) {
        patterns = IntStream.rangeClosed(1, MOST).mapToObj(n -> Pattern.compile(startsLine ? "(?m)^[ #*]*" + form.apply(n) : form.apply(n))).toList();
    }

    Pattern of(int n) {
        return patterns.get(n - 1);
    }

    /** The last number of the run that begins with this first item. */
    int run(Reading text, Matcher first) {
        int at = first.end();
        int n = 1;
        for (int end = endOf(text, first); n < MOST; n++) {
            Matcher next = of(n + 1).matcher(text.plain()).region(at, end).useTransparentBounds(true).useAnchoringBounds(false);
            if (!next.find()) {
                break;
            }
            at = next.end();
        }
        return n;
    }

    /** A run ends where its style begins again; one inside a line ends with it, unless its items stand at the beginning of lines. */
    private int endOf(Reading text, Matcher first) {
        Matcher again = of(1).matcher(text.plain());
        int end = again.find(first.end()) ? again.start() : text.plain().length();
        boolean startsLine = first.start() == 0 || text.plain().substring(0, first.start()).stripTrailing().length() <= text.plain().lastIndexOf('\n', first.start());
        if (startsLine) {
            return end;
        }
        int line = text.plain().indexOf('\n', first.end());
        boolean goesOn = of(2).matcher(text.plain()).region(first.end(), line < 0 ? text.plain().length() : line).find();
        return line < 0 || !goesOn ? end : Math.min(end, line);
    }

    /** Below 100. */
    static String chinese(int n) {
        String digits = "一二三四五六七八九";
        String ones = n % 10 == 0 ? "" : digits.substring(n % 10 - 1, n % 10);
        String tens = n < 20 ? "" : digits.substring(n / 10 - 1, n / 10);
        return n < 10 ? ones : tens + "十" + ones;
    }
}
