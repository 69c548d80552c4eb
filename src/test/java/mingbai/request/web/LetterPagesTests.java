package mingbai.request.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.SubmitRequest;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LetterState;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.WriteLetter;
import mingbai.request.letter.WriteLetter.Writing;
import mingbai.web.HtmlProblems;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class LetterPagesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired WriteLetter write;
    @Autowired LettersFor letters;

    private Actor clerk;
    private Actor leader;
    private long request;
    private Agency agency;

    @BeforeEach
    void aRequest() {
        agency = staff.agency("县文书局");
        clerk = staff.person(agency, OFFICE);
        leader = staff.person(agency, LEADER);
        request = submit.run(clerk, Asked.counter(agency.code(), MONDAY)).id();
    }

    private Letter now(long letter) {
        return letters.find(letter).orElseThrow();
    }

    @Test
    void a_letter_is_begun_completed_signed_by_another_and_handed_over() throws Exception {
        mvc.perform(get("/desk/request/" + request + "/letters").with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("转办告知书"), not(containsString(">答复书<")))));
        mvc.perform(post("/desk/request/" + request + "/letters").param("kind", "FORWARDED").with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection());
        Letter draft = letters.open(request, LetterKind.FORWARDED, 0).orElseThrow();
        String page = mvc.perform(get("/desk/request-letter/" + draft.id()).with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("“【转办的事项】”还没有填写"), containsString("请本机关公开工作机构的其他人员"))))
                .andReturn().getResponse().getContentAsString();
        assertThat(HtmlProblems.of(page)).isEmpty();
        Files.writeString(Files.createDirectories(Path.of("target/look")).resolve("request-letter-draft.html"), page);

        mvc.perform(post("/desk/request-letter/" + draft.id() + "/sign").param("version", "1").with(staff.signedIn(leader))).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("#f-body")));
        mvc.perform(post("/desk/request-letter/" + draft.id() + "/text").param("version", "1").param("title", "政府信息公开申请转办告知书").param("addressee", "张三丰")
                .param("body", "有关材料已经转送。\r\n特此告知。").with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk").with(staff.signedIn(leader))).andExpect(content().string(containsString("/desk/request-letter/" + draft.id())));
        mvc.perform(post("/desk/request-letter/" + draft.id() + "/sign").param("version", "2").with(staff.signedIn(leader))).andExpect(status().is3xxRedirection());
        assertThat(now(draft.id()).number()).isEqualTo("县文书局公开〔2026〕1号");

        mvc.perform(multipart("/desk/request-letter/" + draft.id() + "/serve").param("version", "3").param("method", "COUNTER").param("sentOn", "2026-03-02")
                .param("to", "张三丰").with(staff.signedIn(clerk))).andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("签收凭证的扫描件")));
        mvc.perform(multipart("/desk/request-letter/" + draft.id() + "/serve").file(new MockMultipartFile("proof", "签收单.png", "image/png", ("签收" + draft.id())
                .getBytes(StandardCharsets.UTF_8))).param("version", "3").param("method", "COUNTER").param("sentOn", "2026-03-02").param("to", "张三丰")
                .with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection());
        assertThat(now(draft.id()).state()).isEqualTo(LetterState.SERVED);
        page = mvc.perform(get("/desk/request-letter/" + draft.id()).with(staff.signedIn(clerk))).andExpect(content().string(allOf(containsString("签收单.png"),
                containsString("2026年3月2日收到")))).andReturn().getResponse().getContentAsString();
        assertThat(HtmlProblems.of(page)).isEmpty();
        Files.writeString(Path.of("target/look/request-letter-served.html"), page);
        mvc.perform(get("/desk/request/" + request).with(staff.signedIn(clerk))).andExpect(content().string(allOf(containsString("县文书局公开〔2026〕1号"),
                containsString("当面送达2026年3月2日送出"))));
    }

    @Test
    void the_letter_comes_as_pdf_and_docx() throws Exception {
        long letter = write.run(clerk, Writing.of(request, LetterKind.RECEIPT, Map.of())).id();
        byte[] pdf = mvc.perform(get("/desk/request-letter/" + letter + ".pdf").with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment"))).andReturn().getResponse().getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("县文书局", "（草稿，签发时编号）", "张三丰：", "2026年3月30日");
        }
        byte[] docx = mvc.perform(get("/desk/request-letter/" + letter + ".docx").with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(docx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void what_is_wrong_is_told_at_the_field_and_what_was_typed_is_kept() throws Exception {
        long letter = write.run(clerk, Writing.of(request, LetterKind.RECEIPT, Map.of())).id();
        mvc.perform(post("/desk/request-letter/" + letter + "/text").param("version", "1").param("title", "题".repeat(300)).param("addressee", "")
                .param("body", "<script>alert(1)</script>").with(staff.signedIn(clerk))).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("标题最多200字"), containsString("请填写主送"), containsString("&lt;script&gt;"),
                        not(containsString("<script>alert")))));
        mvc.perform(post("/desk/request/" + request + "/letters").param("kind", "ANSWER").with(staff.signedIn(clerk))).andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/desk/request/" + request + "/letters").param("kind", "THIRD_PARTY_OPINION").with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("请选择文书种类")));
        mvc.perform(multipart("/desk/request-letter/" + letter + "/serve").param("version", "1").param("method", "PIGEON").param("sentOn", "30.2.2026")
                .with(staff.signedIn(clerk))).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void an_attachment_is_added_named_in_the_letter_downloaded_and_removed() throws Exception {
        long letter = write.run(clerk, Writing.of(request, LetterKind.RECEIPT, Map.of())).id();
        mvc.perform(multipart("/desk/request-letter/" + letter + "/files").file(new MockMultipartFile("files", "说明.txt", "text/plain", ("说明" + letter)
                .getBytes(StandardCharsets.UTF_8))).param("version", "1").with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/request-letter/" + letter).with(staff.signedIn(clerk))).andExpect(content().string(containsString("附件：说明")));
        mvc.perform(get("/desk/request-letter/" + letter + "/file/1").with(staff.signedIn(clerk))).andExpect(status().isOk());
        mvc.perform(multipart("/desk/request-letter/" + letter + "/files").param("version", "2").with(staff.signedIn(clerk))).andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/desk/request-letter/" + letter + "/files/1/remove").param("version", "2").with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection());
        assertThat(now(letter).files()).isEmpty();
    }

    @Test
    void an_inspector_reads_and_changes_nothing_and_another_agency_sees_nothing() throws Exception {
        long letter = write.run(clerk, Writing.of(request, LetterKind.RECEIPT, Map.of())).id();
        Actor inspector = staff.person(agency, INSPECTOR);
        mvc.perform(get("/desk/request-letter/" + letter).with(staff.signedIn(inspector))).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"body\""))));
        mvc.perform(post("/desk/request-letter/" + letter + "/sign").param("version", "1").with(staff.signedIn(inspector))).andExpect(status().isForbidden());
        Actor stranger = staff.person(staff.agency("县外单位"), OFFICE);
        mvc.perform(get("/desk/request-letter/" + letter).with(staff.signedIn(stranger))).andExpect(status().is4xxClientError());
        assertThat(List.of(now(letter).state())).containsExactly(LetterState.DRAFT);
    }

    @Test
    void the_office_sets_the_word_of_its_numbers_and_of_no_others() throws Exception {
        String page = mvc.perform(get("/desk/request-letters/word").with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("县文书局公开〔2026〕1号"))).andReturn().getResponse().getContentAsString();
        assertThat(HtmlProblems.of(page)).isEmpty();
        mvc.perform(post("/desk/request-letters/word").param("agency", agency.code()).param("word", "<b>").with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("#f-word-" + agency.code())));
        mvc.perform(post("/desk/request-letters/word").param("agency", agency.code()).param("word", "县文").with(staff.signedIn(clerk)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/request-letters/word").with(staff.signedIn(clerk))).andExpect(content().string(containsString("县文公开〔2026〕1号")));
        mvc.perform(post("/desk/request-letters/word").param("agency", staff.agency("县外单位").code()).param("word", "县外").with(staff.signedIn(clerk)))
                .andExpect(status().isNotFound());
    }
}
