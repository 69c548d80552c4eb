package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.MarkNormative;
import mingbai.publication.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The document ledger and the normative documents as pages, with right and with odd input. */
@DatabaseTest
class IssuedPagesTests {

    @Autowired BeanFactory beans;
    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired MarkNormative mark;

    private Agency agency;
    private Actor clerk;

    @BeforeEach
    void anOffice() {
        clock.set(java.time.LocalDateTime.of(2026, 3, 2, 9, 0));
        agency = staff.agency("青禾县统计局");
        clerk = staff.person(agency, DRAFTER, OFFICE, PUBLISHER);
    }

    private MockHttpServletRequestBuilder entry(String title, String number, String kind) {
        return post("/desk/issued").param("agency", agency.code()).param("title", title).param("documentNumber", number).param("writtenOn", "2026-02-20")
                .param("disclosureClass", kind).param("kind", "official").param("groundNote", "").param("catalogCode", "");
    }

    @Test
    void aLineIsEnteredListedSummedAndStruck() throws Exception {
        String to = mvc.perform(entry("关于开展普查的通知", "青统发[2026]第3号", "proactive").with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection())
                .andReturn().getResponse().getRedirectedUrl();
        String id = to.replaceAll("\\D", "");
        mvc.perform(get("/desk/issued").param("agency", agency.code()).with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("青统发〔2026〕3号"))).andExpect(content().string(containsString("1 件")));
        mvc.perform(post("/desk/issued/" + id + "/strike").param("version", "1").param("reason", "").with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/issued/" + id + "/strike").param("version", "1").param("reason", "重复").with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/issued/" + id).with(staff.signedIn(clerk))).andExpect(status().isOk()).andExpect(content().string(containsString("重复")));
    }

    @Test
    void whatIsMissingIsToldAtTheFieldAndAForeignMatterIsRefused() throws Exception {
        mvc.perform(entry("纪要", "", "exempt").with(staff.signedIn(clerk))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("必须选择对应的法定理由")));
        mvc.perform(post("/desk/issued").param("agency", agency.code()).param("title", "通知").param("writtenOn", "二月").param("disclosureClass", "proactive")
                .param("catalogCode", "别处-01").with(staff.signedIn(clerk))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不是本机关现行目录中的公开事项")));
    }

    @Test
    void aFormulaInATitleIsHarmlessInTheDownload() throws Exception {
        mvc.perform(entry("=HYPERLINK(1)", "", "proactive").with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/issued.csv").param("agency", agency.code()).with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("'=HYPERLINK(1)"))).andExpect(content().string(not(containsString("\n=HYPERLINK"))));
        mvc.perform(get("/desk/issued.xlsx").param("agency", agency.code()).with(staff.signedIn(clerk))).andExpect(status().isOk());
    }

    @Test
    void aFileThatIsNoLedgerIsToldInWords() throws Exception {
        MockMultipartFile odd = new MockMultipartFile("file", "x.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/desk/issued/intake").file(odd).with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("不认识的列")));
        MockMultipartFile right = new MockMultipartFile("file", "x.csv", "text/csv", ("agency_code,title,document_number,written_on,class\n" + agency.code()
                + ",关于普查的公告,,2026-02-01,proactive\n" + agency.code() + ",<b>坏行</b>,,二月,proactive\n").getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/desk/issued/intake").file(right).with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("新增 1 条"))).andExpect(content().string(containsString("第3行")));
        mvc.perform(multipart("/desk/issued/intake").with(staff.signedIn(clerk))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void oddAddressesAreAnsweredWithAPage() throws Exception {
        mvc.perform(get("/desk/issued").param("from", "x").param("to", "2026-02-30").param("class", "'").param("standing", "?").param("q", "%_!").param("page", "99999")
                .with(staff.signedIn(clerk))).andExpect(status().isOk());
        mvc.perform(get("/desk/normative").param("year", "9999").param("list", "x").param("agency", "'").with(staff.signedIn(clerk))).andExpect(status().isOk());
        mvc.perform(get("/desk/issued/new").with(staff.signedIn(clerk))).andExpect(status().isOk());
    }

    @Test
    void aCleanUpIsRecordedOnThePageAndOpensItsList() throws Exception {
        Papers papers = new Papers(beans, agency.code());
        long document = papers.document(papers.publish(DocumentFixtures.notice("青禾县统计调查管理办法", LocalDate.of(2025, 4, 1))));
        mark.run(clerk, document, true, "");
        mvc.perform(get("/desk/normative/clean-up").param("agency", agency.code()).with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("青禾县统计调查管理办法")));
        mvc.perform(post("/desk/normative/clean-up").param("agency", agency.code()).param("title", "").param("decidedOn", "昨天").with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent());
        String to = mvc.perform(post("/desk/normative/clean-up").param("agency", agency.code()).param("title", "清理决定").param("decidedOn", "2026-02-28")
                .param("outcome-" + document, "REPEALED").param("note-" + document, "").with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection())
                .andReturn().getResponse().getRedirectedUrl();
        mvc.perform(get(to).with(staff.signedIn(clerk))).andExpect(status().isOk()).andExpect(content().string(containsString("废止")));
        mvc.perform(get("/desk/normative").param("agency", agency.code()).param("list", "repealed").with(staff.signedIn(clerk)))
                .andExpect(content().string(containsString("青禾县统计调查管理办法")));
        mvc.perform(get("/desk/normative.csv").param("agency", agency.code()).param("list", "repealed").with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("青禾县统计调查管理办法")));
        mvc.perform(get("/desk/document/" + document).with(staff.signedIn(clerk))).andExpect(status().isOk());
    }
}
