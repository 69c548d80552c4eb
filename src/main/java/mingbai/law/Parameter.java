package mingbai.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value the procedure needs that is no plain term of days: how an open question of law is read, what we chose where the law is silent, and
 * numbers of other laws. Dated data ({@code law/parameters.csv}); a reading that turns out wrong is changed there, in one line.
 *
 * @param value     a word or a whole number; the unit stands with the code's constant
 * @param from      first day of the rule
 * @param to        last day of the rule, null while it holds
 * @param provision what it rests on; {@code 本系统约定} where the choice is ours
 * @param confirmed whether the text of the law, or practice read in an official source, says so; else somebody who knows must still look
 */
public record Parameter(String code, String value, LocalDate from, @Nullable LocalDate to, String provision, boolean confirmed) {

    /** {@code restart}: after payment the reply runs afresh in its whole length; {@code resume}: what was left runs on. */
    public static final String FEE_CLOCK = "fee_clock";
    /** {@code restart}: after correction the reply runs afresh (Art. 30); {@code resume}: what was left runs on. */
    public static final String CORRECTION_CLOCK = "correction_restarts";
    /** Of what goes out by post, the day that counts: {@code posted} or {@code signed}. */
    public static final String POST_DAY = "post_day";
    /** Working days within which an agency should confirm receipt. */
    public static final String CONFIRM_RECEIPT_DAYS = "confirm_receipt_days";
    /** Working days offered as the period for a correction; the law asks for a reasonable one. */
    public static final String CORRECTION_PERIOD_DAYS = "correction_period_days";
    /** Working days offered as the period for giving reasons (Art. 35). */
    public static final String REASONS_PERIOD_DAYS = "reasons_period_days";
    /** Months after which withheld information is looked at again (Art. 18). */
    public static final String WITHHELD_REVIEW_MONTHS = "withheld_review_months";
    /** Working days within which a complaint (Arts. 47, 51) should be answered. */
    public static final String COMPLAINT_DAYS = "complaint_days";
    /** Working days within which a demand to correct one's own record (Art. 41) should be answered. */
    public static final String RECORD_CORRECTION_DAYS = "record_correction_days";
    /** {@code restart}: a correction asked for later than Art. 30 allows still starts the reply afresh; {@code none}: it has no effect. */
    public static final String LATE_CORRECTION = "late_correction";
    /** {@code fixed}: the day a reconsideration body or a court set stands, whatever happens; {@code ordinary}: it moves as any reply does. */
    public static final String ORDERED_TERM = "ordered_term";
    /** Requests for the same information from which on publishing it should be considered (Art. 44), a number. */
    public static final String SAME_INFORMATION = "same_information";
    /** {@code choice}: reconsideration or suit; {@code reconsideration_first}: a refusal under Arts. 14-16 goes to reconsideration first. */
    public static final String REFUSAL_REMEDY = "refusal_remedy";
    /** {@code choice}, or {@code reconsideration}: only that may be promised to whoever got no answer. */
    public static final String OVERDUE_REMEDY = "overdue_remedy";
    /** Months within which a suit must be brought directly. */
    public static final String SUIT_MONTHS = "suit_months";
    /** Month and day (MM-DD) of the next year by which a department publishes its annual report; looked up by 31 March of that year. */
    public static final String ANNUAL_DEPARTMENT = "annual_department";
    /** The same of a local government. */
    public static final String ANNUAL_GOVERNMENT = "annual_government";
    /** The same of towns, streets and parks, which Art. 49 does not name. */
    public static final String ANNUAL_OTHERS = "annual_others";

    private static final List<Parameter> ALL = LawTable.rows("parameters.csv", 6).stream().map(Parameter::parameter).toList();

    public static List<Parameter> all() {
        return ALL;
    }

    /** The value on a day; empty where nothing is settled for it. */
    public static Optional<Parameter> on(String code, LocalDate day) {
        return ALL.stream().filter(parameter -> parameter.code.equals(code) && parameter.holdsOn(day)).findFirst();
    }

    /** Whether the parameter has that value on the day. */
    public static boolean is(String code, String value, LocalDate day) {
        return on(code, day).filter(parameter -> parameter.value.equals(value)).isPresent();
    }

    /**
     * The whole number on a day.
     *
     * @throws IllegalArgumentException where there is none on that day
     */
    public static int number(String code, LocalDate day) {
        return on(code, day).map(Parameter::number).orElseThrow(() -> new IllegalArgumentException("no " + code + " on " + day));
    }

    public int number() {
        return Integer.parseInt(value);
    }

    public boolean holdsOn(LocalDate day) {
        return LawTable.holds(from, to, day);
    }

    private static Parameter parameter(String[] cells) {
        return new Parameter(cells[0], cells[1], LocalDate.parse(cells[2]), LawTable.day(cells[3]), cells[4], Boolean.parseBoolean(cells[5]));
    }
}
