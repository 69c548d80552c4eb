package mingbai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.DutyFixtures;
import mingbai.figure.Asked;
import mingbai.figure.FigureReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The daily look: each fault once, at its owner, until it is mended, and the same one when it comes back. Today is 2 March 2026. */
@DatabaseTest
class DailyLookTests {

    @Autowired private ApplicationContext program;
    @Autowired private Staff staff;
    @Autowired private DailyLook daily;
    @Autowired private FindingReading findings;
    @Autowired private FigureReading figures;
    @Autowired private MeasureList measures;

    private DutyFixtures duties;
    private Agency bureau;

    @BeforeEach
    void setUp() {
        duties = new DutyFixtures(program);
        bureau = staff.agency("检查对象局");
        duties.counted(bureau, "2026-01-01");
    }

    /** What the look came to for late duties; what else is wrong with a body made for a test is not asked here. */
    private LookResult.OfRule look() {
        return daily.run(Set.of(bureau.code()), "测试", LookProgress.QUIET).rules().stream().filter(rule -> rule.rule().equals("duty.late")).findFirst().orElseThrow();
    }

    private List<FindingReading.Row> found() {
        return findings.list(FindingFilter.of(List.of(bureau.code())).of("duty.late"), 0, 100);
    }

    @Test
    void aDutyThatRanOutIsFoundOnceHoweverOftenTheMachineLooks() {
        String matter = duties.monthly(bureau, "-f1", "收费情况");
        duties.compute(bureau);
        assertThat(look().opened()).isEqualTo(1);
        assertThat(look().opened()).isZero();
        assertThat(found()).singleElement().satisfies(row -> {
            assertThat(row.subject()).isEqualTo(bureau.code() + ":" + matter + ":2026-01");
            assertThat(row.state()).isEqualTo(FindingState.OPEN);
            assertThat(row.dueOn()).as("five working days after 2 March").isEqualTo(LocalDate.of(2026, 3, 9));
        });
        assertThat(findings.steps(found().getFirst().id())).singleElement().satisfies(step -> assertThat(step.what()).isEqualTo("系统发现"));
    }

    @Test
    void aDutyMetIsStruckOffByTheNextLookAndComesBackWithThePaperWithdrawn() {
        String matter = duties.monthly(bureau, "-f2", "收费情况");
        duties.compute(bureau);
        look();
        duties.published(bureau, matter, 77, "2026年1月收费情况", "2026-01-31", "2026-03-02");
        assertThat(look().gone()).isEqualTo(1);
        assertThat(found()).singleElement().satisfies(row -> assertThat(row.state()).isEqualTo(FindingState.CLOSED));
        duties.withdrawn(77);
        look();
        assertThat(found()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(FindingState.OPEN);
            assertThat(row.comebacks()).isEqualTo(1);
        });
    }

    @Test
    void anAgencyThatOwesNothingHasNoFindings() {
        duties.compute(bureau);
        assertThat(look().opened()).isZero();
        assertThat(found()).isEmpty();
    }

    @Test
    void aLookOverOneAgencyLeavesTheOthersAlone() {
        Agency other = staff.agency("不检查的局");
        duties.counted(other, "2026-01-01");
        duties.monthly(other, "-f3", "收费情况");
        duties.compute(other);
        look();
        assertThat(findings.count(FindingFilter.of(List.of(other.code())))).isZero();
    }

    @Test
    void theFigureOfFindingsOpensThem() {
        duties.monthly(bureau, "-f4", "收费情况");
        duties.compute(bureau);
        look();
        Asked march = Asked.of(List.of(bureau.code()), Period.month(2026, 3));
        var measure = measures.all().stream().filter(one -> one.key().equals("inspection.found")).findFirst().orElseThrow();
        assertThat(figures.of(measure, march).value()).isEqualTo(figures.records(measure, march, 0, 100).size());
        assertThat(figures.records(measure, march, 0, 100)).anySatisfy(record -> {
            assertThat(record.label()).contains("收费情况");
            assertThat(record.publicLabel()).isEqualTo("问题（2026-03-02发现）");
        });
    }
}
