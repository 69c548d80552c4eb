package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import org.junit.jupiter.api.Test;

/** The identities on published reports, and those between a whole and its parts. The single rules: {@link AnnualLawCaseTests}. */
class AnnualIdentitiesTests {

    @Test
    void nothingIsReportedOnASoundReport() {
        assertThat(AnnualIdentities.check(RealReports.read(RealReports.HUAIAN_2024), null)).isEmpty();
    }

    @Test
    void aTotalThatMissesItsThreeSuitsIsFound() {
        assertThat(AnnualIdentities.check(RealReports.read(RealReports.JINHU_2023), null)).singleElement().satisfies(broken -> {
            assertThat(AnnualJson.line(broken)).isEqualTo("{\"rule\":\"T3-A\",\"where\":\"table3.suit_direct.total\",\"expected\":3,\"found\":0,\"severity\":\"error\"}");
            assertThat(broken.sentence()).isEqualTo("未经复议直接起诉的总计为0，四类结果之和为3");
        });
    }

    @Test
    void totalsThatMissTheOnlyRequestAreFoundInTheRowsThereAre() {
        assertThat(AnnualIdentities.check(RealReports.read(RealReports.SUIJIANG_2021), null)).extracting(Broken::rule, Broken::where, Broken::expected, Broken::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("T2-A", "table2.r1_new.total", 1L, 0L),
                        org.assertj.core.groups.Tuple.tuple("T2-A", "table2.r3_1.total", 1L, 0L));
    }

    @Test
    void aBlankCellIsWarnedOf() {
        assertThat(AnnualIdentities.check(RealReports.read(RealReports.SHANGHAI_2025), null)).singleElement().satisfies(broken -> {
            assertThat(AnnualJson.line(broken)).contains("\"rule\":\"X-4\"", "\"where\":\"table1.regulations.repealed\"", "\"found\":null", "\"severity\":\"warning\"");
            assertThat(broken.isError()).isFalse();
        });
    }

    @Test
    void aWholeIsTheSumOfItsParts() {
        AnnualReport city = RealReports.read(RealReports.HUAIAN_2024);
        AnnualReport county = RealReports.read(RealReports.JINHU_2023);
        AnnualReport whole = new AnnualReport("MB", 2024, AnnualReport.FORMAT_2021, city.table1().plus(county.table1()), city.table2().plus(county.table2()),
                city.table3().plus(county.table3()), new TreeMap<>());
        assertThat(AnnualIdentities.sum(whole, List.of(city, county))).isEmpty();
        assertThat(whole.table2().cell(Row.R3_6_1, Column.TOTAL)).isEqualTo(88);
        assertThat(whole.table1().feesWanYuan()).isEqualByComparingTo("110894.09");
        assertThat(AnnualIdentities.sum(whole, List.of(city))).extracting(Broken::rule, Broken::where, Broken::expected, Broken::found)
                .contains(org.assertj.core.groups.Tuple.tuple("X-3", "table2.r3_6_1.natural", new java.math.BigDecimal(67), new java.math.BigDecimal(84)));
    }

    @Test
    void rowsAndColumnsAreTheOutcomesAndApplicantsOfTheLaw() {
        assertThat(Row.leaves()).extracting(Row::key).isEqualTo(Arrays.stream(Outcome.values()).map(Outcome::key).toList());
        assertThat(Row.leaves()).allMatch(row -> row.label().contains(row.outcome().orElseThrow().label()));
        assertThat(Row.values()).hasSize(25);
        assertThat(Column.parts()).extracting(Column::key).isEqualTo(Arrays.stream(ApplicantKind.values()).map(ApplicantKind::code).toList());
        assertThat(Column.of(ApplicantKind.OTHER)).isEqualTo(Column.OTHER);
    }

    @Test
    void totalsAreReckonedFromTheirParts() {
        Table2 table = Table2.zeros().add(Row.R1_NEW, Column.NATURAL, 2).add(Row.R3_1, Column.NATURAL, 1).add(Row.R3_5_2, Column.LEGAL, 1).totalled().build();
        assertThat(table.row(Row.R3_7)).containsExactly(1L, 0L, 0L, 0L, 1L, 0L, 2L);
        assertThat(table.cell(Row.R1_NEW, Column.TOTAL)).isEqualTo(2);
        assertThat(Table3.zeros().add(RemedyRow.SUIT_DIRECT, RemedyColumn.PENDING, 3).totalled().build().cell(RemedyRow.SUIT_DIRECT, RemedyColumn.TOTAL)).isEqualTo(3);
    }
}
