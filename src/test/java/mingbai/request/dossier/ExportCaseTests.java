package mingbai.request.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.reading.LedgerReading;
import mingbai.merkle.Json;
import mingbai.merkle.ProofFile;
import mingbai.request.Asked;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.remedy.AddRemedyPaper;
import mingbai.request.remedy.FileRemedy;
import mingbai.request.remedy.Filing;
import mingbai.request.remedy.Remedy;
import mingbai.request.remedy.RemedyKind;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ExportCaseTests {

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired FileRemedy file;
    @Autowired AddRemedyPaper addPaper;
    @Autowired FileStore files;
    @Autowired LedgerReading ledger;
    @Autowired Ledger lines;
    @Autowired MockMvc mvc;

    @Test
    void the_file_of_a_case_holds_every_paper_with_its_digest_and_proofs_that_parse() throws Exception {
        Agency agency = staff.agency("县气象局");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 3, 2)));
        Remedy remedy = file.run(office, new Filing(agency.code(), "复-9", request.number(), RemedyKind.RECONSIDERATION, "", LocalDate.of(2026, 3, 2), null));
        StoredFile stored = files.put(new ByteArrayInputStream("通知书".getBytes(StandardCharsets.UTF_8)), "通知书.txt");
        addPaper.run(office, remedy.id(), remedy.version(), stored, "../../=1+1 通知书.txt");
        long line = ledger.touching("request", Long.toString(request.id())).getFirst().line();
        lines.awaitSequenced(line, Duration.ofSeconds(20));

        Map<String, byte[]> zip = entries(mvc.perform(get("/desk/request/" + request.id() + "/file.zip").with(staff.signedIn(office))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray());
        assertThat(zip.keySet()).allMatch(name -> !name.contains("..") && !name.startsWith("/"));
        assertThat(zip).containsKeys("index.html", "index.csv");
        String paper = zip.keySet().stream().filter(name -> name.startsWith("remedies/")).findFirst().orElseThrow();
        assertThat(new String(zip.get("index.csv"), StandardCharsets.UTF_8)).contains(paper).contains(sha256(zip.get(paper)));
        assertThat(new String(zip.get("index.html"), StandardCharsets.UTF_8)).contains(request.number()).doesNotContain("<script");
        String proof = zip.keySet().stream().filter(name -> name.contains(Long.toString(line))).findFirst().orElseThrow();
        assertThat(ProofFile.parse(new String(zip.get(proof), StandardCharsets.UTF_8)).act()).contains("request.submitted");
        String facts = zip.keySet().stream().filter(name -> name.startsWith("facts/")).findFirst().orElseThrow();
        assertThat(Json.object(new String(zip.get(facts), StandardCharsets.UTF_8))).containsEntry("due", "2026-03-30");
    }

    @Test
    void proofs_of_identity_are_given_to_the_office_alone_and_with_a_reason() throws Exception {
        Agency agency = staff.agency("县地震局");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 3, 2)));
        String address = "/desk/request/" + request.id() + "/file.zip";
        mvc.perform(post(address).param("reason", " ").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent());
        mvc.perform(post(address).param("reason", "法院要求").with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(post(address).param("reason", "想看").with(staff.signedIn(staff.person(agency, Role.LEADER)))).andExpect(status().isForbidden());
        mvc.perform(get(address).with(staff.signedIn(staff.person(agency, Role.DRAFTER)))).andExpect(status().isForbidden());
        mvc.perform(get("/desk/request/" + request.id() + "/file").with(staff.signedIn(office))).andExpect(status().isOk());
    }

    @Test
    void names_inside_the_zip_are_safe_whatever_a_file_was_called() {
        EntryNames names = new EntryNames();
        assertThat(names.of("letters", 1, "../../etc/passwd")).isEqualTo("letters/001-etc_passwd");
        assertThat(names.of("letters", 2, "a\u0000b\\c:d.pdf")).isEqualTo("letters/002-a_b_c_d.pdf");
        assertThat(names.of("letters", 3, "…")).isEqualTo("letters/003-file");
        assertThat(names.of("letters", 3, "…")).isEqualTo("letters/003-2-file");
        assertThat(EntryNames.safe("长".repeat(200) + ".pdf")).hasSize(80).endsWith(".pdf");
    }

    @Test
    void what_a_spreadsheet_takes_for_a_formula_is_kept_from_being_one() {
        assertThat(CaseIndex.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(CaseIndex.html("<script>", List.of(), List.of())).contains("&lt;script&gt;");
    }

    private static Map<String, byte[]> entries(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                zip.transferTo(content);
                entries.put(entry.getName(), content.toByteArray());
            }
        }
        return entries;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
