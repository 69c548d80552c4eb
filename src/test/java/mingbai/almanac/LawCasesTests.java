package mingbai.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mingbai.calendar.Term;
import mingbai.calendar.Term.Fact;
import mingbai.calendar.WorkCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every worked example of days in the law's fact sheets. */
class LawCasesTests {

    private final WorkCalendar calendar = Schedules.builtIn();

    @ParameterizedTest(name = "{0} and {1} working days: {2} ({3})")
    @CsvFileSource(resources = "/law-cases/workdays.csv", numLinesToSkip = 1)
    void termsOfWorkingDays(LocalDate start, int workingDays, LocalDate due, String theCase) {
        assertThat(calendar.dueInDays(start, workingDays).day()).as(theCase).isEqualTo(due);
        assertThat(calendar.explain(start, workingDays).days().stream().mapToInt(day -> day.ordinal()).max()).as(theCase).hasValue(workingDays);
    }

    @ParameterizedTest(name = "{0}, on {1}: {2} ({3})")
    @CsvFileSource(resources = "/law-cases/terms.csv", numLinesToSkip = 1)
    void termsWithWhatHappenedToThem(String facts, LocalDate today, LocalDate due, String theCase) {
        List<Fact> known = new ArrayList<>(Arrays.stream(facts.split(";")).map(String::strip).map(LawCasesTests::fact).toList());
        Term.Standing standing = Term.of(known).on(calendar, today);
        assertThat(standing.due().day()).as(theCase).isEqualTo(due);
        Collections.reverse(known);
        assertThat(Term.of(known).on(calendar, today)).as("in the other order").isEqualTo(standing);
    }

    /** {@code S day length}, {@code R day}, {@code E day length}, {@code P from to}. */
    private static Fact fact(String text) {
        String[] words = text.split(" ");
        LocalDate day = LocalDate.parse(words[1]);
        return switch (words[0]) {
            case "S" -> new Fact.Started(day, Integer.parseInt(words[2]));
            case "R" -> new Fact.Restarted(day);
            case "E" -> new Fact.Extended(day, Integer.parseInt(words[2]));
            case "P" -> new Fact.Paused(day, words[2].equals("-") ? null : LocalDate.parse(words[2]));
            default -> throw new IllegalArgumentException(text);
        };
    }

    @ParameterizedTest(name = "{0}: {2} working days of {1}, {3} holidays, {4} worked weekends")
    @CsvFileSource(resources = "/law-cases/workdays-per-year.csv", numLinesToSkip = 1)
    void theTotalsOfAYear(int year, int days, int workingDays, int holidays, int madeUp) {
        List<LocalDate> all = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();
        assertThat(all).hasSize(days);
        assertThat(all.stream().filter(calendar::isWorkingDay)).hasSize(workingDays);
        assertThat(all.stream().filter(day -> calendar.special(day) != null && !calendar.special(day).working())).hasSize(holidays);
        assertThat(all.stream().filter(day -> calendar.special(day) != null && calendar.special(day).working())).hasSize(madeUp);
    }
}
