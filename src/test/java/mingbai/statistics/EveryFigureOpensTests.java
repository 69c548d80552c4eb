package mingbai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.figure.Asked;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.WhenNone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** I6: every figure opens its records. All measures, scopes, periods and values of dimensions over a made-up town. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFigureOpensTests {

    private static final List<Period> PERIODS = List.of("2025", "2025-H2", "2025-Q1", "2025-12", "2026-01", "2026", "2025-06-30_2026-01-01", "2024-12-20_2024-12-20").stream()
            .map(code -> Period.ofCode(code).orElseThrow()).toList();

    @TempDir
    static Path folder;
    @Autowired
    ApplicationContext program;
    @Autowired
    Staff staff;
    @Autowired
    MeasureList measures;
    @Autowired
    Figures figures;

    private List<List<String>> scopes = List.of();

    @BeforeAll
    void aTown() {
        MadeUpYear made = new MadeUpYear(program, staff, folder).whole();
        scopes = List.of(List.of(made.town.code(), made.village.code()), List.of(made.town.code()), List.of(made.village.code()), List.of());
    }

    @Test
    void thereAreManyMeasuresAndEachExplainsItself() {
        assertThat(measures.all()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(measures.all()).allSatisfy(measure -> {
            assertThat(measure.definition()).endsWith("。").hasSizeGreaterThan(10);
            assertThat(measure.title()).hasSizeLessThan(30);
        });
        assertThat(measures.all()).extracting(Measure::title).doesNotHaveDuplicates();
    }

    @Test
    void everyNumberHasAsManyRecordsAsItSays() {
        assertThat(new FigureWalk(figures).over(measures.all(), scopes, PERIODS)).isEmpty();
    }

    @Test
    void theMadeUpYearReachesMostMeasures() {
        List<String> some = measures.all().stream().filter(measure -> PERIODS.stream().anyMatch(period -> figures.of(measure, Asked.of(scopes.getFirst(), period)).figure().records() > 0))
                .map(Measure::key).toList();
        assertThat(some).hasSizeGreaterThan(45).contains("issued.exempt", "publication.published", "normative.ended", "duty.not-on-time", "request.carried-out",
                "remedy.suit-pending", "work.staff-part-time", "channel.visits", "contribution.sent");
    }

    @Test
    void whatPeopleKeepIsNotSaidToBeNothing() {
        Asked nobody = Asked.of(List.of(), Period.year(2025));
        assertThat(measures.all()).allSatisfy(measure -> assertThat(figures.of(measure, nobody).text())
                .isEqualTo(measure.whenNone() == WhenNone.NO_RECORD ? "无记录" : measure.unit().shown(0)));
    }
}
