package mingbai.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<Unit> UNITS = Prefecture.units();
    private static final List<Paper> PAPERS = papers(TODAY);

    @Test
    void thePrefectureHas530BodiesBesidesTheGovernmentsAndSmallBodies() {
        assertThat(UNITS.stream().filter(unit -> unit.kind().equals("government"))).hasSize(6);
        assertThat(UNITS.stream().filter(unit -> unit.level().equals("city") && !unit.kind().equals("government"))).hasSize(101);
        assertThat(UNITS.stream().filter(unit -> unit.code().matches("99020[1-5]...") && !unit.code().endsWith("000"))).hasSize(429);
        assertThat(UNITS.stream().filter(unit -> unit.code().length() == 11)).hasSize(25);
        assertThat(UNITS).extracting(Unit::code).doesNotHaveDuplicates();
        assertThat(UNITS).extracting(Unit::name).doesNotHaveDuplicates();
    }

    @Test
    void everyBodyStandsUnderOneThatWasNamedBefore() {
        HashSet<String> named = new HashSet<>(List.of(""));
        for (Unit unit : UNITS) {
            assertThat(named).as(unit.name()).contains(unit.parent());
            named.add(unit.code());
        }
    }

    @Test
    void theTownsYearIs301DisclosuresInNamedColumns() {
        String town = Prefecture.modelTown(UNITS).code();
        List<Paper> year = PAPERS.stream().filter(paper -> paper.unit().code().equals(town) && paper.publishedOn().getYear() == 2025).toList();
        assertThat(year).hasSize(301);
        Map<String, Long> columns = year.stream().collect(Collectors.groupingBy(Paper::genre, Collectors.counting()));
        assertThat(columns).containsEntry("工作动态", 189L).containsEntry("镇情要闻", 16L).containsEntry("领导讲话", 7L).containsEntry("党委文件", 20L)
                .containsEntry("政府文件", 27L).containsEntry("人事信息", 10L).containsEntry("机构职能", 2L).containsEntry("办事程序", 1L);
        assertThat(columns.get("财政信息") + columns.get("应急管理") + columns.get("民生保障") + columns.get("土地征收")).isEqualTo(29);
    }

    /** Numbers of requirements.md and of the reports behind it, as the lists of the pages count them: body, year, genre. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            明州市人民政府办公室, 2025, 政务工作信息, 117
            明州市人民政府办公室, 2025, 在线访谈, 45
            明州市人民政府办公室, 2025, 在线访谈特别节目, 2
            明州市人民政府办公室, 2025, 民意征集, 8
            明州市人民政府办公室, 2025, 网上调查, 14
            松涛县商务局, 2025, 原创信息, 215
            松涛县商务局, 2024, 原创信息, 47
            明州市公共资源交易管理局, 2025, 交易信息, 595
            明州市公共资源交易管理局, 2025, 政务信息, 178
            青禾县梧渡镇人民政府, 2025, 政务信息, 134
            望川县卫生健康局, 2025, 政务公开信息, 436""")
    void aNumberOfARealReportComesOutOfOneBodysPapers(String body, int year, String column, int papers) {
        assertThat(PAPERS.stream().filter(paper -> paper.unit().name().equals(body) && paper.publishedOn().getYear() == year && paper.genre().equals(column)
                && paper.access().equals("proactive") && paper.repealedOn() == null)).hasSize(papers);
    }

    @Test
    void theElevenMonthsOfABureauEndInNovember() {
        assertThat(PAPERS.stream().filter(paper -> paper.genre().equals("原创信息"))).allMatch(paper -> paper.publishedOn().getMonthValue() <= 11);
    }

    @Test
    void aDutysPaperNamesItsMatterAndPeriodAndIsWrittenInItsTerm() {
        Unit town = Prefecture.modelTown(UNITS);
        Owed owed = new Owed(town, "CZ-01", "财政收支情况", "财政信息", "预算决算", "财政、金融、审计", "2026-Q1", "2026年第一季度", LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 15));
        Paper paper = new Author(UNITS).discharge(owed, LocalDate.of(2026, 4, 8));
        assertThat(paper.title()).isEqualTo("青禾县柳渡镇人民政府2026年第一季度财政收支情况");
        assertThat(paper.matter()).isEqualTo("CZ-01");
        assertThat(paper.theme()).isEqualTo("财政、金融、审计");
        assertThat(paper.genre()).isEqualTo("预算决算");
        assertThat(paper.writtenOn()).isBetween(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 8));
    }

    @Test
    void whatItPublishedOfItsOwnAccordIsAllOfThePast() {
        assertThat(PAPERS).hasSizeGreaterThan(4_000);
        assertThat(PAPERS).extracting(Paper::sourceId).doesNotHaveDuplicates();
        assertThat(PAPERS).allMatch(paper -> paper.publishedOn().isBefore(TODAY) && !paper.writtenOn().isAfter(paper.publishedOn()));
    }

    @Test
    void noGapIsLeftOpen() {
        assertThat(PAPERS).noneMatch(paper -> (paper.title() + paper.body()).contains("{"));
    }

    @Test
    void theSameFirstDayGivesTheSamePapers() {
        assertThat(papers(TODAY)).isEqualTo(PAPERS);
    }

    private static List<Paper> papers(LocalDate today) {
        List<Paper> papers = new ArrayList<>();
        new Year(UNITS, new Author(UNITS), today).each(papers::add);
        return papers;
    }
}
