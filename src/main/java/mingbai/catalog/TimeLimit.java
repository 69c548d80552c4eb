package mingbai.catalog;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Until when a matter must be disclosed (公开时限), as a rule a program can count by. Written as contracts.md has it: {@code WD 20 formed},
 * {@code CD 20 approved}, {@code PERIOD month +10}, {@code STANDING}; and {@code BY 01-31} for the fixed days some laws name.
 */
public sealed interface TimeLimit {

    /** Art. 26: within so many working days of the day on which the information was formed or changed. */
    record WorkingDays(int days, From from) implements TimeLimit {}

    /** Budget Law, Art. 14: within so many calendar days of approval. */
    record CalendarDays(int days) implements TimeLimit {}

    /** So many working days after the end of each period. */
    record AfterPeriod(Unit unit, int workingDays) implements TimeLimit {}

    /** Every year on that day at the latest, for the year before (Arts. 49, 50: 31 January, 31 March). */
    record ByDay(MonthDay day) implements TimeLimit {}

    /** Must be there at all times and be right. */
    record Standing() implements TimeLimit {}

    enum From {
        FORMED("形成"), CHANGED("变更");

        private final String label;

        From(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    enum Unit {
        MONTH("每月"), QUARTER("每季度"), HALF("每半年"), YEAR("每年");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Art. 26, where nothing else is prescribed. */
    TimeLimit USUAL = new WorkingDays(20, From.FORMED);

    String GRAMMAR = "WD 20 formed、WD 20 changed、CD 20 approved、PERIOD month|quarter|half|year +10、BY 01-31、STANDING";

    /** As it stands in files and tables; {@link #parse} reads it back. */
    default String code() {
        return switch (this) {
            case WorkingDays(int days, From from) -> "WD " + days + " " + from.name().toLowerCase(Locale.ROOT);
            case CalendarDays(int days) -> "CD " + days + " approved";
            case AfterPeriod(Unit unit, int days) -> "PERIOD " + unit.name().toLowerCase(Locale.ROOT) + " +" + days;
            case ByDay(MonthDay day) -> "BY %02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
            case Standing() -> "STANDING";
        };
    }

    /** In the words of the standard catalogs. */
    default String label() {
        return switch (this) {
            case WorkingDays(int days, From from) -> "信息" + from.label() + "之日起" + days + "个工作日内";
            case CalendarDays(int days) -> "批准（批复）后" + days + "日内";
            case AfterPeriod(Unit unit, int days) -> unit.label() + "结束后" + days + "个工作日内";
            case ByDay(MonthDay day) -> "每年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日前";
            case Standing() -> "长期公开";
        };
    }

    /** Empty for anything that is no rule; between 1 and 366 days (after a period also 0). */
    static Optional<TimeLimit> parse(String text) {
        Matcher parts = Form.PATTERN.matcher(text.strip().replaceAll("\\s+", " "));
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group("wd") != null) {
            return within(1, parts.group("wd")).map(days -> new WorkingDays(days, From.valueOf(parts.group("from").toUpperCase(Locale.ROOT))));
        }
        if (parts.group("cd") != null) {
            return within(1, parts.group("cd")).map(CalendarDays::new);
        }
        if (parts.group("unit") != null) {
            return within(0, parts.group("plus")).map(days -> new AfterPeriod(Unit.valueOf(parts.group("unit").toUpperCase(Locale.ROOT)), days));
        }
        return parts.group("month") == null ? Optional.of(new Standing()) : day(parts.group("month"), parts.group("day"));
    }

    private static Optional<Integer> within(int least, String digits) {
        int days = Integer.parseInt(digits);
        return days >= least && days <= 366 ? Optional.of(days) : Optional.empty();
    }

    private static Optional<TimeLimit> day(String month, String day) {
        try {
            return Optional.of(new ByDay(MonthDay.of(Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The grammar as a pattern. */
    final class Form {
        private static final Pattern PATTERN = Pattern.compile("WD (?<wd>\\d{1,3}) (?<from>formed|changed)|CD (?<cd>\\d{1,3}) approved"
                + "|PERIOD (?<unit>month|quarter|half|year) ?\\+ ?(?<plus>\\d{1,3})|BY (?<month>\\d\\d)-(?<day>\\d\\d)|STANDING", Pattern.CASE_INSENSITIVE);

        private Form() {}
    }
}
