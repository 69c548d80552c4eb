package mingbai.inspection.rectify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.intake.UnreadableImport;
import mingbai.inspection.FindingSource;
import mingbai.inspection.FindingState;
import mingbai.inspection.Severity;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What superiors, monitors and citizens found, from a file or a form. Today is 2 March 2026. */
@DatabaseTest
class ImportFindingsTests {

    private static final String HEAD = "agency_code,found_on,source,ref,rule,title,description,due_on,url,mended_on\n";

    @TempDir private Path folder;
    @Autowired private Staff staff;
    @Autowired private ImportFindings imports;
    @Autowired private FindingReading findings;
    @Autowired private LedgerCheck check;
    @Autowired private MockMvc mvc;

    private Agency above;
    private Agency bureau;
    private Actor supervisor;

    @BeforeEach
    void aBureau() {
        above = staff.agency("监测县人民政府");
        bureau = staff.below(above, "监测县商务局");
        supervisor = staff.person(above, Role.OFFICE);
    }

    private ImportReport taken(String... rows) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "findings", ".csv"), HEAD + String.join("\n", rows) + "\n");
        return imports.run(file, supervisor, false, Progress.UNWATCHED);
    }

    private String row(String ref, String mended) {
        return bureau.code() + ",2026-02-02,第三方监测," + ref + ",duty.late,收费目录没有更新,公开的收费目录仍是上一年度的。,2026-02-13,https://www.example.invalid/fee," + mended;
    }

    private List<FindingReading.Row> found() {
        return findings.list(FindingFilter.of(List.of(bureau.code())), 0, 100);
    }

    @Test
    void aReportedFaultIsAFindingForPeopleToCloseWithItsTerm() throws IOException {
        assertThat(taken(row("2026-1-7", "")).taken()).isEqualTo(1);
        assertThat(found()).singleElement().satisfies(row -> {
            assertThat(row.source()).isEqualTo(FindingSource.OUTSIDE);
            assertThat(row.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 2, 13));
            assertThat(row.byHand()).isTrue();
        });
    }

    @Test
    void theSameFileTwiceChangesNothingAndALaterOneTellsOfMending() throws IOException {
        taken(row("2026-1-7", ""));
        assertThat(taken(row("2026-1-7", "")).unchanged()).isEqualTo(1);
        assertThat(taken(row("2026-1-7", "2026-02-10")).changed()).isEqualTo(1);
        assertThat(found()).singleElement().satisfies(row -> {
            assertThat(row.state()).as("people close it").isEqualTo(FindingState.MENDED);
            assertThat(row.mendedOn()).isEqualTo(LocalDate.of(2026, 2, 10));
        });
        assertThat(taken(row("2026-1-7", "2026-02-10")).unchanged()).isEqualTo(1);
        long id = found().getFirst().id();
        assertThat(check.run()).extracting(one -> one.where()).doesNotContain("finding " + id);
    }

    @Test
    void aBadRowIsToldByItsLineAndTheOthersAreTaken() throws IOException {
        ImportReport report = taken("NOBODY,2026-02-02,第三方监测,1,,标题,说明,,,", bureau.code() + ",2026-13-02,第三方监测,2,no.rule,,说明,,javascript:alert(1),2027-01-01", row("3", ""),
                row("3", ""), bureau.code() + ",2026-03-03,第三方监测,4,,标题,说明,2020-01-01,,");
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(4);
        assertThat(report.flaws()).extracting(Object::toString).anyMatch(flaw -> flaw.startsWith("line 2: agency_code")).anyMatch(flaw -> flaw.startsWith("line 3: found_on"))
                .anyMatch(flaw -> flaw.startsWith("line 3: rule")).anyMatch(flaw -> flaw.startsWith("line 3: url")).anyMatch(flaw -> flaw.contains("在第 4 行已经有了"))
                .anyMatch(flaw -> flaw.startsWith("line 6: due_on"));
        assertThat(found()).hasSize(1);
    }

    @Test
    void daysBeyondAllYearsAreToldInASentence() throws Exception {
        String end = "+999999999-12-31";
        assertThat(taken(bureau.code() + "," + end + ",第三方监测,1,,标题,说明," + end + ",,", row("2", "")).flaws()).extracting(Object::toString)
                .anyMatch(flaw -> flaw.startsWith("line 2: found_on"));
        assertThat(found()).hasSize(1);
        mvc.perform(multipart("/desk/inspection/enter").param("agency", bureau.code()).param("source", "网民找错").param("title", "打不开").param("description", "附件打不开。")
                .param("foundOn", end).param("dueOn", end).with(staff.signedIn(supervisor))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("应在2008-05-01至今天之间")));
        mvc.perform(get("/desk/inspection").param("words", "\0").param("rule", "\0").with(staff.signedIn(supervisor))).andExpect(status().isOk());
    }

    @Test
    void anUnknownColumnIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "agency_code,found_on,source,title,description,score\n");
        assertThatThrownBy(() -> imports.run(file, supervisor, false, Progress.UNWATCHED)).isInstanceOf(UnreadableImport.class).hasMessageContaining("score");
    }

    @Test
    void aClerkEntersWhatACitizenToldByForm() throws Exception {
        mvc.perform(get("/desk/inspection/enter").with(staff.signedIn(supervisor))).andExpect(status().isOk());
        mvc.perform(multipart("/desk/inspection/enter").param("agency", bureau.code()).param("title", "<i>打不开").param("foundOn", "2026-02-30").with(staff.signedIn(supervisor)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请选择来源"))).andExpect(content().string(containsString("&lt;i")));
        mvc.perform(multipart("/desk/inspection/enter").param("agency", bureau.code()).param("source", "网民找错").param("title", "附件打不开").param("description", "收费目录的附件打不开。")
                .param("foundOn", "2026-03-01").with(staff.signedIn(supervisor))).andExpect(status().is3xxRedirection());
        assertThat(found()).singleElement().satisfies(row -> assertThat(row.source()).isEqualTo(FindingSource.PUBLIC));
    }
}
