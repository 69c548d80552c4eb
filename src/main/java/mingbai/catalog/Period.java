package mingbai.catalog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time for which something is owed (周期): a calendar week (Monday to Sunday), month, quarter, half-year or year. The code is
 * {@code 2026-W09}, {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H1} or {@code 2026}; both days belong to it.
 */
public record Period(String code, LocalDate first, LocalDate last) {

    /** The duty of a standing matter is of no period: it must always be met. */
    public static final String STANDING = "STANDING";

    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:W(\\d{2})|Q([1-4])|H([12])|(\\d{2})))?");
    private static final Pattern FACT = Pattern.compile("([FCA])(\\d{4}-\\d{2}-\\d{2})\\.\\d+");

    /** The period of this length that holds the day; a matter that is owed ad hoc or always has none. */
    public static Optional<Period> containing(Cadence cadence, LocalDate day) {
        return switch (cadence) {
            case WEEKLY -> Optional.of(week(day));
            case MONTHLY -> Optional.of(month(YearMonth.from(day)));
            case QUARTERLY -> Optional.of(quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
            case HALF_YEARLY -> Optional.of(half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2));
            case YEARLY -> Optional.of(year(day.getYear()));
            case AD_HOC, STANDING -> Optional.empty();
        };
    }

    /** The period a code names; nothing for the codes of standing duties and of facts. */
    public static Optional<Period> ofCode(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(2) != null) {
                LocalDate monday = LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                return Optional.of(week(monday.plusWeeks(Integer.parseInt(parts.group(2)) - 1L)));
            }
            if (parts.group(3) != null) {
                return Optional.of(quarter(year, Integer.parseInt(parts.group(3))));
            }
            if (parts.group(4) != null) {
                return Optional.of(half(year, Integer.parseInt(parts.group(4))));
            }
            return Optional.of(parts.group(5) == null ? year(year) : month(YearMonth.parse(code)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The period of the same length that follows. */
    public Period next() {
        LocalDate day = last.plusDays(1);
        return containing(cadence(), day).orElseThrow();
    }

    Cadence cadence() {
        return switch (code.length()) {
            case 4 -> Cadence.YEARLY;
            case 8 -> Cadence.WEEKLY;
            default -> switch (code.charAt(5)) {
                case 'Q' -> Cadence.QUARTERLY;
                case 'H' -> Cadence.HALF_YEARLY;
                default -> Cadence.MONTHLY;
            };
        };
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The code of a duty that a fact of this kind makes. */
    static String ofFact(DutyFact fact) {
        return fact.kind().letter() + fact.onDay().toString() + "." + fact.id();
    }

    /** What a duty's period is called on a page: {@code 2026年3月}, {@code 2026年第一季度}, {@code 长期}, {@code 2026-03-02变更}. */
    public static String label(String code) {
        if (code.equals(STANDING)) {
            return "长期公开";
        }
        Matcher fact = FACT.matcher(code);
        if (fact.matches()) {
            return fact.group(2) + DutyFact.Kind.ofLetter(fact.group(1).charAt(0)).label();
        }
        return ofCode(code).map(Period::label).orElse(code);
    }

    public String label() {
        int year = Integer.parseInt(code.substring(0, 4));
        return switch (cadence()) {
            case WEEKLY -> year + "年第" + Integer.parseInt(code.substring(6)) + "周（" + first.getMonthValue() + "月" + first.getDayOfMonth() + "日至"
                    + last.getMonthValue() + "月" + last.getDayOfMonth() + "日）";
            case MONTHLY -> year + "年" + first.getMonthValue() + "月";
            case QUARTERLY -> year + "年第" + "一二三四".charAt(code.charAt(6) - '1') + "季度";
            case HALF_YEARLY -> year + (code.endsWith("1") ? "年上半年" : "年下半年");
            case YEARLY -> year + "年";
            case AD_HOC, STANDING -> code;
        };
    }

    /** Whether a title, without spaces, names this very period: 2026年 alone is a year only where no part of it follows. */
    boolean isNamedIn(String title) {
        String named = cadence() == Cadence.WEEKLY ? code.substring(0, 4) + "年第" + Integer.parseInt(code.substring(6)) + "周" : label();
        int at = title.indexOf(named);
        if (at < 0 || cadence() != Cadence.YEARLY) {
            return at >= 0;
        }
        String rest = title.substring(at + named.length());
        return rest.isEmpty() || !Character.isDigit(rest.charAt(0)) && "第上下一二三四".indexOf(rest.charAt(0)) < 0;
    }

    /** Whether a title, without spaces, names some period of the length; a day (2026年3月2日) names no month. */
    static boolean namesOne(Cadence cadence, String title) {
        String pattern = switch (cadence) {
            case WEEKLY -> "\\d{4}年第\\d{1,2}周";
            case MONTHLY -> "\\d{4}年(1[0-2]|[1-9])月(?!\\d)";
            case QUARTERLY -> "\\d{4}年第[一二三四]季度";
            case HALF_YEARLY -> "\\d{4}年[上下]半年";
            case YEARLY -> "\\d{4}年(?!\\d|第|[上下一二三四])";
            case AD_HOC, STANDING -> "(?!)";
        };
        return Pattern.compile(pattern).matcher(title).find();
    }

    /** Weeks are those of ISO 8601: the first of a year is the one that holds 4 January. */
    private static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int number = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        String code = monday.get(IsoFields.WEEK_BASED_YEAR) + (number < 10 ? "-W0" : "-W") + number;
        return new Period(code, monday, monday.plusDays(6));
    }

    private static Period month(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static Period quarter(int year, int number) {
        return new Period(year + "-Q" + number, LocalDate.of(year, number * 3 - 2, 1), YearMonth.of(year, number * 3).atEndOfMonth());
    }

    private static Period half(int year, int number) {
        return new Period(year + "-H" + number, LocalDate.of(year, number * 6 - 5, 1), YearMonth.of(year, number * 6).atEndOfMonth());
    }

    private static Period year(int year) {
        return new Period(Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
