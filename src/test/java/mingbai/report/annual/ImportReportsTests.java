package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.intake.Progress;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ImportReportsTests {

    @TempDir Path folder;
    @Autowired ImportReports imports;
    @Autowired ReceivedReading received;
    @Autowired LedgerCheck check;
    @Autowired Staff staff;

    private Agency agency;

    @BeforeEach
    void anAgency() {
        agency = staff.agency("某开发区管理委员会");
    }

    private ImportReports.Taken run(String text) throws IOException {
        return imports.run(Files.writeString(folder.resolve("reports.json"), text), Actor.PROGRAM, false, Progress.UNWATCHED);
    }

    /** A published report under the code of the test's agency. */
    private String published(String name, String agencyOfIt) throws IOException {
        try (InputStream in = RealReports.open(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("\"agency\":\\s*\"[^\"]*\"", "\"agency\": \"" + agencyOfIt + "\"");
        }
    }

    @Test
    void a_report_is_taken_once_and_a_corrected_one_makes_a_new_version() throws IOException {
        String text = published(RealReports.HUAIAN_2024, agency.code());
        ImportReports.Taken taken = run(text);
        assertThat(taken.report().taken()).isEqualTo(1);
        assertThat(taken.warnings()).isEmpty();
        assertThat(run(text).report().unchanged()).isEqualTo(1);
        AnnualReport there = received.of(agency.code(), 2024).orElseThrow();
        assertThat(there.table2()).isEqualTo(RealReports.read(RealReports.HUAIAN_2024).table2());
        assertThat(run(text.replace("447228", "447229")).report().changed()).isEqualTo(1);
        assertThat(received.versions(agency.code(), 2024)).hasSize(2).first().satisfies(version -> assertThat(version.live()).isTrue());
        assertThat(received.of(agency.code(), 2024).orElseThrow().table1().licences()).isEqualTo(447_229);
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.startsWith("receivedreport"));
    }

    @Test
    void a_report_that_breaks_an_identity_is_taken_as_sent_and_told() throws IOException {
        ImportReports.Taken taken = run(published(RealReports.JINHU_2023, agency.code()));
        assertThat(taken.report().taken()).isEqualTo(1);
        assertThat(taken.warnings()).anyMatch(warning -> warning.startsWith("line 1: T3-A table3.suit_direct.total"));
    }

    @Test
    void of_many_in_one_file_only_the_unreadable_are_refused() throws IOException {
        String line = "{\"agency\": \"%s\", \"year\": %s, \"format\": \"2021\", \"table3\": {\"suit_direct\": [0, 0, 0, %s, 0]}}\n";
        ImportReports.Taken taken = run(line.formatted(agency.code(), 2022, 0) + "no report\n" + line.formatted("nobody-has-it", 2022, 0) + line.formatted(agency.code(), 2022, 0)
                + line.formatted(agency.code(), 2030, 0) + line.formatted(agency.code(), 2023, "\"many\"") + line.formatted(agency.code(), 2023, 0));
        assertThat(taken.report().taken()).isEqualTo(2);
        assertThat(taken.report().flaws()).extracting(Object::toString).anyMatch(flaw -> flaw.startsWith("line 2: 不是规范的JSON"))
                .anyMatch(flaw -> flaw.startsWith("line 3: agency: 没有这个机关")).anyMatch(flaw -> flaw.startsWith("line 4: year: 同一机关同一年的报告在第 1 行"))
                .anyMatch(flaw -> flaw.startsWith("line 5: year: 2030不是")).anyMatch(flaw -> flaw.startsWith("line 6: table3.suit_direct.pending:"));
        assertThat(received.of(java.util.List.of(agency.code()), 2023)).hasSize(1);
    }

    @Test
    void a_report_may_name_its_agency() throws IOException {
        Agency named = staff.agency("某自治旗" + agency.code());
        assertThat(run(published(RealReports.HUAIAN_2024, named.name())).report().taken()).isEqualTo(1);
        assertThat(received.of(named.code(), 2024)).isPresent();
    }
}
