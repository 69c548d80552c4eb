package mingbai.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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

    @Test
    void thePrefectureHasMoreThanTwelveThousandPapersAllOfThePast() {
        assertThat(PAPERS).hasSizeGreaterThan(12_000);
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
        new Year(UNITS, today).each(papers::add);
        return papers;
    }
}
