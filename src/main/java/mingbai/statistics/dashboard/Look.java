package mingbai.statistics.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.statistics.Question;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard looks at.
 *
 * @param agency   code, "" for all the caller may see
 * @param codes    of the agencies that agency and scope come to, null for all there are
 * @param all      whether these are all there are: then nothing is narrowed, which is quicker
 * @param chosen   the period as it was asked for
 * @param period   the same up to today: a period that still runs is not compared with a whole one
 * @param before   as many days of the period before
 * @param today    the day of the look
 */
record Look(House house, String agency, Scope scope, @Nullable List<String> codes, boolean all, Period chosen, Period period, Period before, LocalDate today) {

    private static final int MONTHS = 12;
    private static final int EARLIEST = 2000;
    private static final int LONGEST_YEARS = 10;

    /** @param agencies how many there are on record */
    static Look at(House house, Question question, LocalDate today, int agencies) {
        Period chosen = question.period();
        if (chosen.from().getYear() < EARLIEST || chosen.from().plusYears(LONGEST_YEARS).isBefore(chosen.to())) {
            throw new Refused("from", "统计期间不早于" + EARLIEST + "年，不超过" + LONGEST_YEARS + "年，请重新选择。");
        }
        List<String> codes = question.agencies();
        boolean runs = !chosen.isOver(today) && !chosen.from().isAfter(today);
        Period period = runs ? new Period(chosen.from(), today) : chosen;
        return new Look(house, question.agency(), question.scope(), codes, codes == null || codes.size() == agencies, chosen, period, runs ? begun(chosen.before(), period) : chosen.before(), today);
    }

    /** So much of an earlier period as has passed of this one: to the same day of the same month, or as many days. */
    private static Period begun(Period whole, Period part) {
        LocalDate last;
        if (part.from().getDayOfMonth() == 1 && whole.from().getDayOfMonth() == 1) {
            YearMonth month = YearMonth.from(whole.from()).plusMonths(YearMonth.from(part.from()).until(YearMonth.from(part.to()), ChronoUnit.MONTHS));
            last = month.atDay(Math.min(part.to().getDayOfMonth(), month.lengthOfMonth()));
        } else {
            last = whole.from().plusDays(ChronoUnit.DAYS.between(part.from(), part.to()));
        }
        return new Period(whole.from(), last.isAfter(whole.to()) ? whole.to() : last);
    }

    /** Whether there are several to be compared. */
    boolean many() {
        return codes == null || codes.size() > 1;
    }

    boolean running() {
        return !period.equals(chosen);
    }

    Asked asked() {
        return asked(period);
    }

    Asked asked(Period other) {
        return Asked.of(all ? null : codes, other);
    }

    /** The twelve months that end with the period, none that lies ahead. */
    List<YearMonth> months() {
        YearMonth last = YearMonth.from(period.to().isAfter(today) ? today : period.to());
        return IntStream.range(0, MONTHS).mapToObj(i -> last.minusMonths(MONTHS - 1L - i)).toList();
    }

    /** A month as a period; the one that runs ends today. */
    Period month(YearMonth month) {
        Period whole = Period.month(month.getYear(), month.getMonthValue());
        return month.equals(YearMonth.from(today)) ? new Period(whole.from(), today) : whole;
    }

    /** 2026年, and 截至3月2日 while it runs. */
    String label() {
        return running() ? chosen.label() + "（截至" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日）" : chosen.label();
    }

    String records(Measure measure, Period over, Map<Dimension, String> narrowed) {
        return Question.address(house.records(), measure, agency, scope, over, narrowed);
    }

    /** The records of one agency of those looked at. */
    String recordsOf(String one, Measure measure, Period over) {
        return Question.address(house.records(), measure, one, Scope.OWN, over, Map.of());
    }

    /** This dashboard on another leaf. */
    String address(Part part) {
        return address(agency, scope, part);
    }

    /** The dashboard of another agency over the same period. What goes without saying is left out, so that a page has one address. */
    String address(String other, Scope over, Part part) {
        boolean inPath = house == House.PUBLIC && !other.isEmpty();
        return house.base() + (inPath ? "/" + encoded(other) : "") + query(other, over, inPath, part == Part.OVERVIEW ? "" : "part=" + part.code());
    }

    /** Where the table of a chart may be taken. */
    String table(String chart, String form) {
        return house.base() + "/table" + query(agency, scope, false, "chart=" + chart + "&form=" + form);
    }

    private String query(String code, Scope over, boolean inPath, String more) {
        List<String> said = new ArrayList<>();
        if (!inPath && (house == House.DESK || !code.isEmpty())) {
            said.add("agency=" + encoded(code));
        }
        if (over != Scope.TREE) {
            said.add("scope=" + over.code());
        }
        if (!chosen.equals(Period.year(today.getYear()))) {
            said.add("period=" + chosen.code());
        }
        if (!more.isEmpty()) {
            said.add(more);
        }
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
