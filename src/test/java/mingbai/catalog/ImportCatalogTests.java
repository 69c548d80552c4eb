package mingbai.catalog;

import static mingbai.catalog.CatalogFixtures.JANUARY;
import static mingbai.catalog.CatalogFixtures.MARCH;
import static mingbai.catalog.CatalogFixtures.edition;
import static mingbai.catalog.CatalogFixtures.matter;
import static mingbai.catalog.CatalogFixtures.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.intake.UnreadableImport;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.LedgerCheck;
import mingbai.paper.Xlsx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ImportCatalogTests {

    private static final List<String> HEAD = List.of("code", "level1", "level2", "content", "basis", "time_limit", "agency_code", "channels", "audience",
            "method", "level", "cadence", "effective_on");

    @TempDir
    Path folder;
    @Autowired
    Staff staff;
    @Autowired
    ImportCatalog importCatalog;
    @Autowired
    IssueStandard issue;
    @Autowired
    AdjustMatter adjust;
    @Autowired
    CatalogReading catalogs;
    @Autowired
    LedgerCheck check;

    private Agency county;
    private Agency bureau;

    @BeforeEach
    void aCounty() {
        county = staff.agency("云泽县人民政府");
        bureau = staff.below(county, "云泽县教育局");
    }

    @Test
    void ofAThousandRowsTheFiftyBadAreToldAndTheOthersTaken() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            boolean bad = i % 20 == 7;
            rows.add(row(bureau.code() + "-I" + i, "事项" + i, bad ? "尽快" : "WD 20 formed", bureau.code(), i % 40 == 7 ? "2026-02-30" : "2026-01-01"));
        }
        Path book = xlsx(rows);
        ImportReport report = importCatalog.run(book, office(county), false, Progress.UNWATCHED);
        assertThat(report.summary()).isEqualTo("新增 950 条，未变 0 条，更新 0 条，拒绝 50 条");
        assertThat(report.flaws()).filteredOn(flaw -> flaw.column().equals("time_limit")).hasSize(50);
        assertThat(report.flaws()).filteredOn(flaw -> flaw.column().equals("effective_on")).hasSize(25);
        assertThat(report.flaws().getFirst().toString()).startsWith("line 9: time_limit: ");
        assertThat(catalogs.inForce(bureau.code(), MARCH)).hasSize(950);
        assertThat(importCatalog.run(book, office(county), false, Progress.UNWATCHED).unchanged()).isEqualTo(950);
    }

    @Test
    void strictTakesNothing() throws IOException {
        ImportReport report = importCatalog.run(csv(row("A", "甲", "WD 20 formed", bureau.code(), "2026-01-01"), row("B", "乙", "", bureau.code(), "")),
                office(county), true, Progress.UNWATCHED);
        assertThat(report.tookNothing()).isTrue();
        assertThat(catalogs.inForce(bureau.code(), MARCH)).isEmpty();
    }

    @Test
    void everyKindOfBadCellIsToldAtItsColumn() throws IOException {
        ImportReport report = importCatalog.run(csv(
                row("= 1+1", "甲", "WD 20 formed", bureau.code(), "2026-01-01"),
                row("B", "", "WD 20 formed", bureau.code(), "2026-01-01"),
                row("C", "丙", "WD 20 formed", "nowhere", "2026-01-01"),
                row("D", "丁", "WD 20 formed", bureau.code(), "9999-01-01"),
                with(row("E", "戊", "WD 20 formed", bureau.code(), "2026-01-01"), "cadence", "daily"),
                with(row("F", "己", "WD 20 formed", bureau.code(), "2026-01-01"), "method", "随便"),
                with(row("G", "庚", "WD 20 formed", bureau.code(), "2026-01-01"), "level", "planet"),
                with(row("H", "辛", "WD 20 formed", bureau.code(), "2026-01-01"), "content", "长".repeat(5_000)),
                row("I", "壬", "WD 20 formed", bureau.code(), "2026-01-01"), row("I", "壬", "WD 20 formed", bureau.code(), "2026-01-01"),
                with(row("J", "癸", "WD 20 formed", "", "2026-01-01"), "level", ""),
                with(row("K", "子", "WD 20 formed", bureau.code(), "2026-01-01"), "content", "看\u0000不见")), office(county), false, Progress.UNWATCHED);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.flaws()).extracting(flaw -> flaw.line() + " " + flaw.column()).containsExactlyInAnyOrder("2 code", "3 level1", "4 agency_code",
                "5 effective_on", "6 cadence", "7 method", "8 level", "9 content", "11 code", "12 level", "13 content");
    }

    @Test
    void aRowWithoutAgencyBelongsToTheStandardOfItsLevelInTheTreeOfWhoAnswers() throws IOException {
        String code = county.code() + "-S1";
        Path file = csv(row(code, "机构职能", "STANDING", "", "2026-01-01"));
        assertThat(importCatalog.run(file, office(county), false, Progress.UNWATCHED).taken()).isEqualTo(1);
        assertThat(catalogs.inForce(bureau.code(), MARCH)).singleElement().satisfies(matter -> {
            assertThat(matter.code()).isEqualTo(code);
            assertThat(matter.origin()).isEqualTo(Matter.Origin.STANDARD);
            assertThat(matter.timeLimit()).isEqualTo(new TimeLimit.Standing());
        });
        assertThat(importCatalog.run(file, office(county), false, Progress.UNWATCHED).unchanged()).isEqualTo(1);
        Path later = csv(row(code, "机构职能和设置", "STANDING", "", "2026-03-01"));
        assertThat(importCatalog.run(later, office(county), false, Progress.UNWATCHED).changed()).isEqualTo(1);
        assertThat(catalogs.inForce(bureau.code(), MARCH.minusDays(1))).extracting(Matter::name).containsExactly("机构职能");
        assertThat(catalogs.inForce(bureau.code(), MARCH)).extracting(Matter::name).containsExactly("机构职能和设置");
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains("catalog"));
    }

    @Test
    void whatIsExportedImportsAgainUnchanged() throws IOException {
        issue.issue(office(county), edition(county, Map.of("-01", matter("机构职能"), "-02", matter("=cmd|' /C calc'!A0").with("content", "'=甲；\n@乙"))), JANUARY);
        adjust.adjust(office(bureau), bureau.code(), county.code() + "-01", matter("机构职能").with("cadence", "yearly"), MARCH, "每年一次");
        importCatalog.run(csv(row(bureau.code() + "-O", "自己的事项", "PERIOD month +10", bureau.code(), "2026-02-01")), office(county), false, Progress.UNWATCHED);
        Map<String, List<Matter>> catalog = catalogs.inForceOf(List.of(bureau.code()), MARCH);
        assertThat(catalog.get(bureau.code())).hasSize(3);
        Path csv = folder.resolve("out.csv");
        Path xlsx = folder.resolve("out.xlsx");
        try (OutputStream one = Files.newOutputStream(csv); OutputStream other = Files.newOutputStream(xlsx)) {
            CatalogSheet.csv(catalog, one);
            CatalogSheet.xlsx(catalog, other);
        }
        assertThat(Files.readString(csv)).contains("'=cmd").contains("''=甲");
        for (Path file : List.of(csv, xlsx)) {
            ImportReport again = importCatalog.run(file, office(county), false, Progress.UNWATCHED);
            assertThat(again.flaws()).isEmpty();
            assertThat(again.summary()).isEqualTo("新增 0 条，未变 3 条，更新 0 条，拒绝 0 条");
        }
    }

    @Test
    void anotherAgencysRowsAreRefusedToWhoDoesNotLookAfterIt() throws IOException {
        ImportReport report = importCatalog.run(csv(row("A", "甲", "WD 20 formed", county.code(), "2026-01-01"), row("B", "乙", "WD 20 formed", "", "2026-01-01")),
                office(bureau), false, Progress.UNWATCHED, bureau.code()::equals);
        assertThat(report.flaws()).extracting(flaw -> flaw.column()).containsExactly("agency_code", "agency_code");
    }

    @Test
    void whatIsNoTableIsRefusedWhole() throws IOException {
        Path broken = Files.write(folder.resolve("broken.xlsx"), "PK\u0003\u0004 not a book".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> importCatalog.run(broken, office(county), false, Progress.UNWATCHED)).isInstanceOf(UnreadableImport.class);
        Path unknown = Files.writeString(folder.resolve("unknown.csv"), String.join(",", HEAD) + ",colour\n");
        assertThatThrownBy(() -> importCatalog.run(unknown, office(county), false, Progress.UNWATCHED)).isInstanceOf(UnreadableImport.class).hasMessageContaining("colour");
    }

    private static List<String> row(String code, String name, String timeLimit, String agency, String day) {
        return List.of(code, name, "", "要素", "条例第二十条", timeLimit, agency, "政府网站;政府公报", "全社会", "主动", "county", "ad-hoc", day);
    }

    private static List<String> with(List<String> row, String column, String text) {
        List<String> changed = new ArrayList<>(row);
        changed.set(HEAD.indexOf(column), text);
        return changed;
    }

    @SafeVarargs
    private Path csv(List<String>... rows) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", HEAD)).append('\n');
        Arrays.stream(rows).forEach(row -> text.append(String.join(",", row)).append('\n'));
        return Files.writeString(folder.resolve("catalog-" + rows.length + "-" + text.hashCode() + ".csv"), text);
    }

    private Path xlsx(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write("目录", HEAD, List.of(10), rows.stream(), out);
        return Files.write(folder.resolve("catalog.xlsx"), out.toByteArray());
    }
}
