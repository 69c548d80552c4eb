package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.figure.FigureRecord;
import mingbai.figure.Scope;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.request.ImportRequests;
import mingbai.request.remedy.ImportReviews;
import mingbai.statistics.source.ImportFigures;
import mingbai.web.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CountAnnualTests {

    @TempDir Path folder;
    @Autowired CountAnnual count;
    @Autowired AnnualCells cells;
    @Autowired ImportRequests requests;
    @Autowired ImportReviews reviews;
    @Autowired ImportFigures figures;
    @Autowired Staff staff;

    private static void allTaken(ImportReport report) {
        assertThat(report.flaws()).isEmpty();
        assertThat(report.taken()).isPositive();
    }

    @Test
    void a_published_report_comes_out_of_its_own_records_cell_by_cell() throws IOException {
        AnnualReport published = RealReports.read(RealReports.HUAIAN_2024);
        Agency city = staff.agency("某市人民政府");
        PublishedReport files = new PublishedReport(published, city.code());
        allTaken(requests.run(files.requests(folder), Actor.PROGRAM, true, Progress.UNWATCHED));
        allTaken(reviews.run(files.reviews(folder), Actor.PROGRAM, true, Progress.UNWATCHED));
        allTaken(figures.run(files.figures(folder), Actor.PROGRAM, true, Progress.UNWATCHED));

        String json = AnnualJson.write(count.of(city.code(), 2024, Scope.TREE));
        AnnualReport counted = AnnualJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(counted.table1()).isEqualTo(published.table1());
        assertThat(counted.table2()).isEqualTo(published.table2());
        assertThat(counted.table3()).isEqualTo(published.table3());
        assertThat(Cell.of(counted)).hasSize(10 + 175 + 15);
        assertThat(AnnualIdentities.check(counted, null)).isEmpty();
        AnnualReport next = count.of(city.code(), 2025, Scope.TREE);
        assertThat(next.table2().row(Row.R2_CARRIED_IN)).isEqualTo(counted.table2().row(Row.R4_CARRIED_OUT));
        assertThat(next.table2().cell(Row.R4_CARRIED_OUT, Column.TOTAL)).isEqualTo(103);
        Cell.of(counted).forEach(cell -> opens(city.code(), cell));
    }

    /** What is listed behind a cell comes to its number; fees are listed in fen. */
    private void opens(String agency, Cell cell) {
        BigDecimal value = cell.where().equals("table1.fees_wan_yuan") ? cell.value().movePointRight(6) : cell.value();
        if (!cell.where().startsWith("table1")) {
            assertThat(cells.count(agency, 2024, Scope.TREE, cell.where())).as(cell.where()).isEqualTo(value.longValueExact());
        }
        if (value.compareTo(BigDecimal.valueOf(1400)) < 0 || cell.where().startsWith("table1")) {
            List<FigureRecord> records = new ArrayList<>();
            cells.each(agency, 2024, Scope.TREE, cell.where(), records::add);
            assertThat(records.stream().mapToLong(FigureRecord::amount).sum()).as(cell.where()).isEqualTo(value.longValueExact());
            assertThat(records).extracting(FigureRecord::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatever_the_requests_are_the_identities_hold_over_the_years_and_the_tree_is_the_sum_of_its_parts() throws IOException {
        Agency county = staff.agency("某县人民政府");
        List<Agency> all = List.of(county, staff.below(county, "县粮食局"), staff.below(county, "县林业局"));
        Random random = new Random(20211231);
        List<String> rows = new ArrayList<>(List.of("request_no,agency_code,applicant_kind,received_on,channel,subject,corrected_on,extended,closed_on,outcome,fee_yuan"));
        for (int i = 0; i < 300; i++) {
            LocalDate received = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1090));
            LocalDate closed = received.plusDays(random.nextInt(4) == 0 ? random.nextInt(700) : random.nextInt(30));
            boolean open = closed.isAfter(LocalDate.of(2026, 2, 28)) || random.nextInt(9) == 0;
            rows.add(String.join(",", "R" + i, all.get(random.nextInt(3)).code(), ApplicantKind.values()[random.nextInt(6)].code(), received.toString(), "post", "某事",
                    "", "false", open ? "" : closed.toString(), open ? "" : Outcome.values()[random.nextInt(21)].key(), ""));
        }
        allTaken(requests.run(Files.write(folder.resolve("requests.csv"), rows), Actor.PROGRAM, true, Progress.UNWATCHED));
        AnnualReport before = count.of(county.code(), 2022, Scope.TREE);
        assertThat(CountAnnual.knowsNoRequest(before)).isTrue();
        for (int year = 2023; year <= 2026; year++) {
            AnnualReport now = count.of(county.code(), year, Scope.TREE);
            assertThat(AnnualIdentities.check(now, before)).filteredOn(Broken::isError).isEmpty();
            int of = year;
            assertThat(AnnualIdentities.sum(now, all.stream().map(agency -> count.of(agency.code(), of, Scope.OWN)).toList())).isEmpty();
            before = now;
        }
    }

    @Test
    void a_year_without_records_is_zero_where_counting_is_complete_and_blank_where_nobody_told() {
        Agency agency = staff.agency("县文联");
        AnnualReport report = count.of(agency.code(), 2024, Scope.OWN);
        assertThat(report.table2()).isEqualTo(Table2.zeros().build());
        assertThat(report.table3()).isEqualTo(Table3.zeros().build());
        assertThat(report.table1().licences()).isNull();
        assertThat(report.table1().normative()).isEqualTo(Table1.Three.BLANK);
        assertThat(count.processingFees(agency.code(), 2024, Scope.OWN)).isZero();
        assertThat(cells.count(agency.code(), 2024, Scope.OWN, AnnualCells.PROCESSING_FEES)).isZero();
    }

    @Test
    void a_cell_there_is_not_is_not_found() {
        Agency agency = staff.agency("县科协");
        for (String where : List.of("", "table2", "table2.r3_1", "table2.r3_1.everybody", "table2.r9.total", "table3.suit_direct.won", "table1.normative", "table1.", "part6.x",
                "table2.r1_new.total.more", "narrative.1")) {
            assertThatThrownBy(() -> cells.count(agency.code(), 2024, Scope.OWN, where)).as(where).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> count.of("nobody-has-this-code", 2024, Scope.OWN)).isInstanceOf(NotFound.class);
    }
}
