package mingbai.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The days over which is counted, first and last included; whole months, quarters, half-years and years know their names. */
public record Period(LocalDate from, LocalDate to) {

    private static final Pattern NAMED = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])))?");
    private static final Pattern FREE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{4}-\\d{2}-\\d{2})");
    private static final int LAST_YEAR = 9999; // days are kept as text of ten characters
    private static final int LONGEST_YEARS = 200;

    public Period {
        if (to.isBefore(from) || from.getYear() < 1900 || to.getYear() > LAST_YEAR || to.getYear() > from.getYear() + LONGEST_YEARS) {
            throw new IllegalArgumentException("from " + from + " to " + to + " is no period");
        }
    }

    public static Period year(int year) {
        return months(YearMonth.of(year, 1), 12);
    }

    public static Period half(int year, int half) {
        return months(YearMonth.of(year, half * 6 - 5), 6);
    }

    public static Period quarter(int year, int quarter) {
        return months(YearMonth.of(year, quarter * 3 - 2), 3);
    }

    public static Period month(int year, int month) {
        return months(YearMonth.of(year, month), 1);
    }

    private static Period months(YearMonth first, int months) {
        return new Period(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    /** Reads {@link #code()}: 2026, 2026-H1, 2026-Q1, 2026-03, 2026-01-01_2026-03-02; empty for anything else. */
    public static Optional<Period> ofCode(String code) {
        try {
            Matcher free = FREE.matcher(code);
            if (free.matches()) {
                return Optional.of(new Period(LocalDate.parse(free.group(1)), LocalDate.parse(free.group(2))));
            }
            Matcher named = NAMED.matcher(code);
            return named.matches() ? Optional.of(named(named)) : Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period named(Matcher code) {
        int year = Integer.parseInt(code.group(1));
        if (code.group(2) != null) {
            return month(year, Integer.parseInt(code.group(2)));
        }
        if (code.group(3) != null) {
            return quarter(year, Integer.parseInt(code.group(3)));
        }
        return code.group(4) != null ? half(year, Integer.parseInt(code.group(4))) : year(year);
    }

    /** How many whole months it is, 0 when it is not made of whole months. */
    public int wholeMonths() {
        boolean whole = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        return whole ? (int) YearMonth.from(from).until(YearMonth.from(to), ChronoUnit.MONTHS) + 1 : 0;
    }

    private boolean is(int months) {
        return wholeMonths() == months && (from.getMonthValue() - 1) % months == 0;
    }

    public String code() {
        if (is(12)) {
            return "%04d".formatted(from.getYear());
        }
        if (is(6)) {
            return "%04d-H%d".formatted(from.getYear(), from.getMonthValue() / 6 + 1);
        }
        if (is(3)) {
            return "%04d-Q%d".formatted(from.getYear(), from.getMonthValue() / 3 + 1);
        }
        return is(1) ? YearMonth.from(from).toString() : from + "_" + to;
    }

    /** As it is written in Chinese: 2026年, 2026年上半年, 2026年第一季度, 2026年3月. */
    public String label() {
        int year = from.getYear();
        if (is(12)) {
            return year + "年";
        }
        if (is(6)) {
            return year + (from.getMonthValue() == 1 ? "年上半年" : "年下半年");
        }
        if (is(3)) {
            return year + "年第" + "一二三四".charAt(from.getMonthValue() / 3) + "季度";
        }
        return is(1) ? year + "年" + from.getMonthValue() + "月" : day(from) + "至" + day(to);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The one just before, of the same length. */
    public Period before() {
        int months = wholeMonths();
        if (months > 0) {
            return months(YearMonth.from(from).minusMonths(months), months);
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), to.minusDays(days));
    }

    /** The same days a year earlier (上年同期). */
    public Period yearBefore() {
        int months = wholeMonths();
        return months > 0 ? months(YearMonth.from(from).minusYears(1), months) : new Period(from.minusYears(1), to.minusYears(1));
    }

    /** Its months, the first and the last cut at its ends. */
    public List<Period> months() {
        return Stream.iterate(YearMonth.from(from), month -> !month.atDay(1).isAfter(to), month -> month.plusMonths(1))
                .map(month -> new Period(later(month.atDay(1), from), earlier(month.atEndOfMonth(), to))).toList();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    public boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }
}
