package mingbai.report.check.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The page that looks a report through, met with right, wrong and hostile input. */
@DatabaseTest
class CheckPagesTests {

    private static final String ADDRESS = "/desk/report/check";

    @Autowired MockMvc mvc;
    @Autowired Staff staff;

    private Actor drafter;

    @BeforeEach
    void aDrafter() {
        drafter = staff.person(staff.agency("青禾县统计局").code(), "示例甲", Role.DRAFTER);
    }

    @Test
    void aPastedTextIsShownWithItsPassagesMarkedAndStaysInItsField() throws Exception {
        pasted("工作总结\n全年收到申请12件，其中自然人提出9件，企业提出4件，办理顺利。").andExpect(status().isOk())
                .andExpect(content().string(containsString("9＋4＝13，与12相差1")))
                .andExpect(content().string(containsString("第2行：全年收到申请<mark>12件，其中自然人提出9件，企业提出4件</mark>，办理顺利。")))
                .andExpect(content().string(containsString(">工作总结")));
    }

    @Test
    void aSoundTextIsToldToBeSound() throws Exception {
        pasted("全年收到申请13件，其中自然人提出9件，企业提出4件。").andExpect(status().isOk()).andExpect(content().string(containsString("没有发现问题")));
    }

    @Test
    void aWordFileIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("会议于2025年4月31日召开。");
            document.write(out);
        }
        sent(new MockMultipartFile("file", "../总结<1>.docx", null, out.toByteArray())).andExpect(status().isOk())
                .andExpect(content().string(containsString("2025年4月最多有30天"))).andExpect(content().string(not(containsString("<1>"))));
    }

    @Test
    void anAnnualReportIsHeldAgainstItsIdentitiesAndTheYearBefore() throws Exception {
        MockMultipartFile now = json("file", "{\"year\":2025,\"table2\":{\"r2_carried_in\":[5,0,0,0,0,0,5]}}");
        MockMultipartFile before = json("previous", "{\"year\":2024,\"table2\":{\"r4_carried_out\":[4,0,0,0,1,0,5]}}");
        mvc.perform(multipart(ADDRESS).file(now).file(before).with(staff.signedIn(drafter))).andExpect(status().isOk())
                .andExpect(content().string(containsString("T2-D"))).andExpect(content().string(containsString("table2.r2_carried_in.natural")));
        mvc.perform(multipart(ADDRESS).file(now).file(json("previous", "{\"year\":2023,\"table2\":{\"r4_carried_out\":[4,0,0,0,1,0,5]}}")).with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择2024年度的报告")));
    }

    @Test
    void whatCannotBeLookedThroughIsRefusedWithASentence() throws Exception {
        pasted(" ").andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请粘贴要核对的文字")));
        pasted("字".repeat(LookThrough.LONGEST + 1)).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请拆分后分别核对")));
        sent(json("file", "{not json")).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("读不出年度报告")));
        sent(new MockMultipartFile("file", "a.pdf", null, "%PDF-1.7 broken".getBytes(UTF_8))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("文件已损坏")));
        mvc.perform(multipart(ADDRESS).file(json("file", "{}")).param("text", "两样都有").with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("一次只核对一样"))).andExpect(content().string(containsString("两样都有")));
        mvc.perform(post(ADDRESS).with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void markupIsShownAsItIs() throws Exception {
        pasted("<script>alert(1)</script>会议于2025年4月31日<b>召开</b>。").andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert")))).andExpect(content().string(containsString("&lt;b&gt;召开")));
    }

    @Test
    void thePageStandsOpenToWhoeverIsSignedIn() throws Exception {
        mvc.perform(get(ADDRESS).with(staff.signedIn(drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("报告核对")));
        mvc.perform(get(ADDRESS)).andExpect(status().is3xxRedirection());
    }

    private static MockMultipartFile json(String field, String json) {
        return new MockMultipartFile(field, "report.json", "application/json", json.getBytes(UTF_8));
    }

    private ResultActions pasted(String text) throws Exception {
        return mvc.perform(post(ADDRESS).param("text", text).with(staff.signedIn(drafter)));
    }

    private ResultActions sent(MockMultipartFile file) throws Exception {
        return mvc.perform(multipart(ADDRESS).file(file).with(staff.signedIn(drafter)));
    }
}
