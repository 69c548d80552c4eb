package mingbai.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.AgencyKind;
import mingbai.calendar.WorkCalendar;
import mingbai.catalog.BuiltIn;
import mingbai.catalog.IssueStandard.Edition;
import mingbai.catalog.Matter;
import mingbai.catalog.MatterFacts;
import org.junit.jupiter.api.Test;

class OwingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final WorkCalendar CALENDAR = mingbai.almanac.Schedules.builtIn();
    private static final List<Unit> UNITS = Prefecture.units();
    private static final Bodies BODIES = Bodies.of(UNITS);
    private static final List<Edition> STANDARDS = standards();
    private static final List<Owed> OWED = owed();

    @Test
    void everyBodyOwesBySomeStandard() {
        assertThat(UNITS).allSatisfy(unit -> assertThat(STANDARDS.stream().filter(standard -> holds(standard, unit))).as(unit.name()).isNotEmpty());
    }

    @Test
    void theTitleOfARuleSaysThatItIsOneOfDisclosure() {
        assertThat(OWED.stream().filter(owed -> owed.matter().equals("BASE-10"))).isNotEmpty().allMatch(owed -> owed.name().equals("政府信息公开责任追究制度"));
    }

    @Test
    void theBodiesOweMoreThanTenThousandPapersAndNoneTwice() {
        assertThat(OWED.size()).isBetween(10_000, 19_000);
        Set<String> seen = new HashSet<>();
        assertThat(OWED).allMatch(owed -> seen.add(owed.unit().code() + owed.matter() + owed.period()));
    }

    @Test
    void threeOrFourOfAHundredAreLateOrStillMissing() {
        Habits habits = new Habits(TODAY);
        List<Owed> due = OWED.stream().filter(owed -> owed.due().isBefore(TODAY)).toList();
        long missed = due.stream().filter(owed -> habits.publishedOn(owed).filter(day -> !day.isAfter(owed.due())).isEmpty()).count();
        assertThat(missed * 1_000 / due.size()).isBetween(25L, 50L);
    }

    @Test
    void whatIsNotDueYetIsPublishedInThePastOrNotAtAll() {
        Habits habits = new Habits(TODAY);
        assertThat(OWED).allSatisfy(owed -> {
            Optional<LocalDate> day = habits.publishedOn(owed);
            assertThat(day.isEmpty() || day.get().isBefore(TODAY) && day.get().isAfter(owed.from())).isTrue();
        });
    }

    @Test
    void theTownsLastYearStaysWhole() {
        Habits habits = new Habits(TODAY);
        assertThat(OWED.stream().filter(owed -> owed.unit().equals(BODIES.town())).flatMap(owed -> habits.publishedOn(owed).stream()))
                .isNotEmpty().allMatch(day -> day.getYear() == 2026);
    }

    @Test
    void thePrefectureWritesItsPapersOnceAndLeavesNoGapOpen() {
        List<Paper> papers = new ArrayList<>();
        Author author = new Author(UNITS);
        new Year(UNITS, author, TODAY).each(papers::add);
        Habits habits = new Habits(TODAY);
        OWED.forEach(owed -> habits.publishedOn(owed).ifPresent(day -> papers.add(author.discharge(owed, day))));
        assertThat(papers.size()).isBetween(15_000, 23_000);
        assertThat(papers).extracting(Paper::sourceId).doesNotHaveDuplicates();
        assertThat(papers).noneMatch(paper -> (paper.title() + paper.body()).contains("{"));
    }

    /** What the prefecture issues, but the standards of single fields. */
    private static List<Edition> standards() {
        List<Edition> standards = new ArrayList<>(Standards.all(UNITS.getFirst().code()));
        for (BuiltIn builtIn : BuiltIn.all()) {
            if (!builtIn.code().startsWith("F") && !builtIn.code().startsWith("A21")) {
                Map<String, MatterFacts> matters = new LinkedHashMap<>();
                builtIn.lines().forEach(line -> matters.put(line.code(), line.facts()));
                standards.add(new Edition(builtIn.code(), builtIn.name(), "", builtIn.kinds(), builtIn.levels(), builtIn.basis(), "", matters));
            }
        }
        return standards;
    }

    private static boolean holds(Edition standard, Unit unit) {
        return standard.kinds().contains(AgencyKind.ofCode(unit.kind()).orElseThrow());
    }

    private static List<Owed> owed() {
        Owing owing = new Owing(CALENDAR, TODAY);
        List<Owed> owed = new ArrayList<>();
        for (Unit unit : UNITS) {
            List<Matter> matters = STANDARDS.stream().filter(standard -> holds(standard, unit)).flatMap(standard -> standard.matters().entrySet().stream()
                    .map(matter -> new Matter(matter.getKey(), matter.getValue(), "", standard.code(), LocalDate.of(2025, 1, 1), null))).toList();
            owed.addAll(owing.of(unit, matters, Catalogs.counted(unit, BODIES, TODAY)));
        }
        return owed;
    }
}
