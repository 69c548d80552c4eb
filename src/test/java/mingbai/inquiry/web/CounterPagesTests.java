package mingbai.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.inquiry.reading.InquiryRow;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.HtmlProblems;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Somebody comes to the counter: the clerk types, reads back, prints; the visitor signs and goes home with a receipt. */
@DatabaseTest
class CounterPagesTests {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern GIVEN = Pattern.compile("<strong class=\"big\">([^<]+)</strong>");

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired InquiryReading reading;
    @Autowired LedgerCheck check;

    private String seal(Actor clerk) throws Exception {
        String page = mvc.perform(get("/desk/inquiry/new").with(staff.signedIn(clerk))).andReturn().getResponse().getContentAsString();
        assertThat(HtmlProblems.of(page)).isEmpty();
        Matcher seal = SEAL.matcher(page);
        assertThat(seal.find()).isTrue();
        return seal.group(1);
    }

    private MockMultipartHttpServletRequestBuilder typed(Agency agency, String seal, String channel, String go) {
        MockMultipartHttpServletRequestBuilder form = multipart("/desk/inquiry/new");
        form.param("seal", seal).param("go", go).param("channel", channel).param("agency", agency.code()).param("receivedOn", "2026-03-02").param("kind", "consultation")
                .param("title", "").param("text", "来访人问低保怎样申请，家里三口人。").param("name", "示例丁").param("phone", "0990-0000009").param("consent", "no");
        return form;
    }

    private List<InquiryRow> of(Agency agency) {
        return reading.list(InquiryFilter.of(List.of(agency.code())), 0, 10);
    }

    @Test
    void a_visit_is_read_back_printed_signed_and_followed() throws Exception {
        Agency agency = staff.agency("县民政服务站");
        Actor clerk = staff.person(agency, Role.OFFICE);
        String seal = seal(clerk);
        String read = mvc.perform(typed(agency, seal, "visit", "check").with(staff.signedIn(clerk))).andReturn().getResponse().getContentAsString();
        assertThat(read).contains("请念给对方听", "来访人问低保怎样申请");
        assertThat(HtmlProblems.of(read)).isEmpty();
        assertThat(mvc.perform(typed(agency, seal, "visit", "save").with(staff.signedIn(clerk))).andReturn().getResponse().getContentAsString()).contains("请先把记录念给对方听");
        assertThat(of(agency)).isEmpty();

        MockHttpServletResponse saved = mvc.perform(typed(agency, seal, "visit", "save").param("readBack", "1").with(staff.signedIn(clerk))).andReturn().getResponse();
        InquiryRow row = of(agency).getFirst();
        String home = "/desk/inquiry/" + row.id();
        assertThat(saved.getRedirectedUrl()).isEqualTo(home + "/record?done=entered");
        assertThat(row.channel()).isEqualTo(InquiryChannel.VISIT);
        assertThat(row.title()).startsWith("来访人问低保怎样申请");

        var mine = staff.signedIn(clerk);
        MockHttpServletResponse page = mvc.perform(get(home + "/record").cookie(saved.getCookies()).with(request -> both(mine.postProcessRequest(request), saved))).andReturn().getResponse();
        assertThat(HtmlProblems.of(page.getContentAsString())).isEmpty();
        List<String> given = GIVEN.matcher(page.getContentAsString()).results().map(one -> one.group(1)).toList();
        assertThat(given).hasSize(2);
        for (String paper : List.of("/record.pdf", "/record.docx", "/receipt.pdf", "/receipt.docx")) {
            assertThat(mvc.perform(get(home + paper).with(staff.signedIn(clerk))).andReturn().getResponse().getContentAsByteArray()).as(paper).hasSizeGreaterThan(1_000);
        }

        assertThat(mvc.perform(multipart(home + "/record").with(staff.signedIn(clerk))).andReturn().getResponse().getContentAsString()).contains("请选择签字记录单");
        mvc.perform(multipart(home + "/record").file(new MockMultipartFile("scan", "签字.pdf", "application/pdf", PDF)).with(staff.signedIn(clerk))).andReturn();
        assertThat(mvc.perform(get(home + "/record").with(staff.signedIn(clerk))).andReturn().getResponse().getContentAsString()).contains("已有签字的记录单", "签字.pdf", "看不到了");
        assertThat(mvc.perform(get(home + "/record/scan").with(staff.signedIn(clerk))).andReturn().getResponse().getContentAsByteArray()).isEqualTo(PDF);

        Actor drafter = staff.person(agency, Role.DRAFTER);
        assertThat(mvc.perform(get(home + "/record").with(staff.signedIn(drafter))).andReturn().getResponse().getContentAsString()).doesNotContain("生成新的查询码");
        assertThat(mvc.perform(post(home + "/record/code").param("version", "1").param("sure", "yes").with(staff.signedIn(drafter))).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(mvc.perform(post("/inquiry/follow").param("number", given.getFirst()).param("code", given.get(1))).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/inquiry/case");
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(row.id())));
    }

    private static org.springframework.mock.web.MockHttpServletRequest both(org.springframework.mock.web.MockHttpServletRequest request, MockHttpServletResponse saved) {
        List<jakarta.servlet.http.Cookie> all = new java.util.ArrayList<>(List.of(request.getCookies()));
        all.addAll(List.of(saved.getCookies()));
        request.setCookies(all.toArray(new jakarta.servlet.http.Cookie[0]));
        return request;
    }

    @Test
    void a_letter_needs_no_reading_back_and_another_agency_is_refused() throws Exception {
        Agency agency = staff.agency("县信访接待站");
        Agency other = staff.agency("县邻站");
        Actor clerk = staff.person(agency, Role.DRAFTER);
        String seal = seal(clerk);
        assertThat(mvc.perform(typed(other, seal, "letter", "save").with(staff.signedIn(clerk))).andReturn().getResponse().getContentAsString()).contains("请选择您所在的机关");
        assertThat(mvc.perform(typed(agency, seal, "web", "check").with(staff.signedIn(clerk))).andReturn().getResponse().getContentAsString()).contains("请选择来访、来电还是来件");
        mvc.perform(typed(agency, seal, "letter", "save").with(staff.signedIn(clerk))).andReturn();
        mvc.perform(typed(agency, seal, "letter", "save").with(staff.signedIn(clerk))).andReturn();
        assertThat(of(agency)).as("a double click is one letter").singleElement().satisfies(row -> assertThat(row.channel()).isEqualTo(InquiryChannel.LETTER));
    }
}
