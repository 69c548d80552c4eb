package mingbai.report.annual;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import mingbai.agency.AgencyKind;
import mingbai.figure.Scope;
import mingbai.law.Parameter;

/**
 * By which day the report of a year is handed in and published (Art. 49). A date of the calendar: it does not move when it is no working day.
 *
 * @param provision what the day rests on, in Chinese
 * @param confirmed false where the law does not name the body and practice is followed
 */
public record AnnualTerm(LocalDate due, String provision, boolean confirmed) {

    /** The first year of which the Regulation asked for a report. */
    public static final int FIRST_YEAR = 2008;

    /** Which law judges a report follows from the last day on which it could fall due. */
    public static AnnualTerm of(AgencyKind kind, int year) {
        Parameter parameter = Parameter.on(code(kind), LocalDate.of(year + 1, 3, 31)).orElseThrow();
        return new AnnualTerm(MonthDay.parse("--" + parameter.value()).atYear(year + 1), parameter.provision(), parameter.confirmed());
    }

    private static String code(AgencyKind kind) {
        return switch (kind) {
            case GOVERNMENT -> Parameter.ANNUAL_GOVERNMENT;
            case DEPARTMENT -> Parameter.ANNUAL_DEPARTMENT;
            default -> Parameter.ANNUAL_OTHERS;
        };
    }

    /** Whether bodies of the kind owe a report of their own; what others do stands in the report of the body they belong to. */
    public static boolean owes(AgencyKind kind) {
        return switch (kind) {
            case GOVERNMENT, DEPARTMENT, PARK, TOWN, STREET -> true;
            case INSTITUTION, STATION, SECTION, ORGANISATION, PARTY, CONGRESS, CONSULTATIVE, VILLAGE, COMMUNITY, SCHOOL, HOSPITAL, ENTERPRISE -> false;
        };
    }

    /** Art. 49: a government reports on itself and all below it, everybody else on itself. */
    public static Scope scope(AgencyKind kind) {
        return kind == AgencyKind.GOVERNMENT ? Scope.TREE : Scope.OWN;
    }

    /** Calendar days left, negative when it has passed. */
    public long left(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }
}
