package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SYSTEM_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.StartDraft;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The editor and the form of a new draft, met with right, wrong and hostile input. */
@DatabaseTest
class EditionPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired StartDraft startDraft;
    @Autowired DeskReading desk;
    @Autowired SettableClock clock;

    private Agency agency;
    private Actor drafter;
    private long edition;

    @BeforeEach
    void aDraft() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        agency = staff.agency("青禾县水务局");
        drafter = staff.person(agency.code(), "示例甲", DRAFTER);
        edition = startDraft.run(drafter, agency.code(), DocumentFixtures.notice());
    }

    @Test
    void anOldVersionIsToldAndWhatWasTypedStays() throws Exception {
        mvc.perform(filled(post("/desk/edition/" + edition), 1, "第一次修改的标题").with(staff.signedIn(drafter))).andExpect(status().is3xxRedirection());
        mvc.perform(filled(post("/desk/edition/" + edition), 1, "第二个人改的标题").with(staff.signedIn(drafter))).andExpect(status().isConflict())
                .andExpect(content().string(containsString("第二个人改的标题"))).andExpect(content().string(containsString("刚刚被他人处理过")));
        assertThat(now().title()).isEqualTo("第一次修改的标题");
    }

    @Test
    void anotherAgencysDraftIsForbiddenAndNothingIsNotFound() throws Exception {
        Actor stranger = staff.person(staff.agency("邻县水务局").code(), "示例乙", DRAFTER);
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(stranger))).andExpect(status().isForbidden());
        mvc.perform(filled(post("/desk/edition/" + edition), 1, "改").with(staff.signedIn(stranger))).andExpect(status().isForbidden());
        mvc.perform(get("/desk/edition/99").with(staff.signedIn(drafter))).andExpect(status().isNotFound());
        mvc.perform(get("/desk/edition/x;y").with(staff.signedIn(drafter))).andExpect(status().is4xxClientError());
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(staff.administrator(SYSTEM_ADMIN)))).andExpect(status().isForbidden());
    }

    @Test
    void aScriptNeverGetsThrough() throws Exception {
        mvc.perform(filled(post("/desk/edition/" + edition), 1, "标题<script>alert(1)</script>")
                .param("body", "<p onclick=\"alert(2)\">正文</p><script>alert(3)</script><img src=\"https://evil.example/x.png\">").with(staff.signedIn(drafter)))
                .andExpect(status().is3xxRedirection());
        assertThat(now().body()).isEqualTo("<p>正文</p>");
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(drafter))).andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void limitsAreToldAtTheFieldAndNothingTypedIsLost() throws Exception {
        String long201 = "长".repeat(201);
        mvc.perform(filled(post("/desk/edition/" + edition), 1, long201).param("writtenOn", "三月二日").with(staff.signedIn(drafter)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("成文日期请写成年-月-日")))
                .andExpect(content().string(containsString(long201)));
        mvc.perform(filled(post("/desk/edition/" + edition), 1, long201).with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("标题最多200字，现在有201字")));
        assertThat(now().title()).isEqualTo(DocumentFixtures.notice().title());
    }

    @Test
    void twoHundredFieldsNobodyAskedForChangeNothing() throws Exception {
        var request = filled(post("/desk/edition/" + edition), 1, "标题");
        for (int i = 0; i < 200; i++) {
            request = request.param("field" + i, "x".repeat(1000));
        }
        mvc.perform(request.param("state", "LIVE").param("agency", "other").with(staff.signedIn(drafter))).andExpect(status().is3xxRedirection());
        assertThat(now().state()).isEqualTo("DRAFT");
        assertThat(now().agency()).isEqualTo(agency.code());
    }

    @Test
    void controlCharactersAreTakenOut() throws Exception {
        mvc.perform(filled(post("/desk/edition/" + edition), 1, "标\u0000题\u0007").param("summary", "概\u0000述").with(staff.signedIn(drafter)))
                .andExpect(status().is3xxRedirection());
        assertThat(now().title()).isEqualTo("标题");
    }

    @Test
    void whatIsBeingTypedIsKeptForItsWriterAlone() throws Exception {
        mvc.perform(filled(post("/desk/edition/" + edition + "/autosave"), 1, "写了一半的标题").with(staff.signedIn(drafter))).andExpect(status().isOk())
                .andExpect(content().string("2026-03-02 09:00"));
        assertThat(desk.revisions(edition)).hasSize(1);
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(drafter))).andExpect(content().string(containsString("写了一半的标题")))
                .andExpect(content().string(containsString("自动保存的内容")));
        Actor colleague = staff.person(agency.code(), "示例丙", DRAFTER);
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(colleague))).andExpect(content().string(not(containsString("写了一半的标题"))));
        mvc.perform(post("/desk/edition/" + edition + "/forget").with(staff.signedIn(drafter))).andExpect(redirectedUrl("/desk/edition/" + edition));
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(drafter))).andExpect(content().string(not(containsString("写了一半的标题"))));
    }

    @Test
    void aBrokenFileIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
        byte[] torn = new byte[600];
        torn[0] = 'P';
        torn[1] = 'K';
        torn[2] = 3;
        torn[3] = 4;
        mvc.perform(multipart("/desk/drafts").file(new MockMultipartFile("file", "坏文件.docx", "application/octet-stream", torn)).param("agency", agency.code())
                .param("title", "自己写的标题").param("disclosureClass", "proactive").with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("坏文件.docx"))).andExpect(content().string(containsString("自己写的标题")));
    }

    @Test
    void aDraftForAnAgencyThatIsNotOnesOwnIsRefused() throws Exception {
        Agency other = staff.agency("邻县水务局");
        mvc.perform(multipart("/desk/drafts").param("agency", other.code()).param("title", "标题").param("disclosureClass", "proactive").with(staff.signedIn(drafter)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请选择您担任起草人的机关")));
    }

    @Test
    void anUploadedTextFillsTheFormAndEveryGuessIsMarked() throws Exception {
        String text = "青禾县水务局文件\n青水发〔2026〕3号\n青禾县水务局关于停水检修的通知\n各用水单位：\n因管网检修，城区部分区域将于2026年3月5日夜间停水，请各单位提前储水，停水期间注意关闭阀门，不便之处敬请谅解。\n青禾县水务局\n2026年3月1日\n";
        MvcResult created = mvc.perform(multipart("/desk/drafts").file(new MockMultipartFile("file", "通知.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .param("agency", agency.code()).param("keepFile", "true").param("disclosureClass", "proactive").with(staff.signedIn(drafter)))
                .andExpect(status().is3xxRedirection()).andReturn();
        long id = Long.parseLong(created.getResponse().getRedirectedUrl().replaceAll("\\D", ""));
        DeskEdition made = desk.edition(id).orElseThrow();
        assertThat(made.title()).isEqualTo("青禾县水务局关于停水检修的通知");
        assertThat(made.documentNumber()).isEqualTo("青水发〔2026〕3号");
        assertThat(made.writtenOn()).hasToString("2026-03-01");
        assertThat(made.body()).startsWith("<p class=\"flush\">各用水单位：").doesNotContain("青水发");
        assertThat(made.guessed()).containsAll(List.of("title", "documentNumber", "writtenOn", "genre", "issuer"));
        assertThat(made.files()).singleElement().satisfies(file -> assertThat(file.name()).isEqualTo("通知.txt"));
        mvc.perform(get("/desk/edition/" + id + "/file/1").with(staff.signedIn(drafter))).andExpect(status().isOk()).andExpect(content().bytes(text.getBytes(StandardCharsets.UTF_8)))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition")).startsWith("attachment").contains("UTF-8''%E9%80%9A%E7%9F%A5.txt"));
        mvc.perform(get("/desk/edition/" + id + "/file/2").with(staff.signedIn(drafter))).andExpect(status().isNotFound());
        Actor stranger = staff.person(staff.agency("邻县水务局").code(), "示例乙", FIRST_REVIEW);
        mvc.perform(get("/desk/edition/" + id + "/file/1").with(staff.signedIn(stranger))).andExpect(status().isForbidden());
    }

    @Test
    void aTitleOfOnesOwnLeavesTheOneInTheTextWhereItStands() throws Exception {
        MvcResult created = mvc.perform(multipart("/desk/drafts").param("agency", agency.code()).param("title", "停水检修公告").param("disclosureClass", "proactive")
                .param("body", "青禾县水务局关于停水检修的通知\n各用水单位：\n今晚停水。").with(staff.signedIn(drafter))).andExpect(status().is3xxRedirection()).andReturn();
        DeskEdition made = desk.edition(Long.parseLong(created.getResponse().getRedirectedUrl().replaceAll("\\D", ""))).orElseThrow();
        assertThat(made.title()).isEqualTo("停水检修公告");
        assertThat(made.body()).contains("青禾县水务局关于停水检修的通知").contains("今晚停水");
        assertThat(made.guessed()).doesNotContain("title");
    }

    @Test
    void whatIsNotForThePublicNeedsItsGroundBeforeItIsSubmitted() throws Exception {
        mvc.perform(post("/desk/edition/" + edition + "/submit").param("version", "1").param("title", "标题").param("disclosureClass", "exempt").with(staff.signedIn(drafter)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("必须选择对应的法定理由")))
                .andExpect(content().string(containsString("再评估日期")));
    }

    @Test
    void aTimeOfPublicationThatIsNoTimeIsTold() throws Exception {
        Actor publisher = staff.person(agency.code(), "示例丁", PUBLISHER);
        mvc.perform(post("/desk/edition/" + edition + "/schedule").param("version", "1").param("publishAt", "明天上午").with(staff.signedIn(publisher)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请填写发布时间")));
        mvc.perform(post("/desk/edition/" + edition + "/publish").param("version", "1").with(staff.signedIn(publisher))).andExpect(status().isConflict());
        mvc.perform(post("/desk/edition/" + edition + "/publish").param("version", "x").with(staff.signedIn(publisher))).andExpect(status().isBadRequest());
    }

    @Test
    void figuresThatContradictEachOtherAreAdviceAndStopNothing() throws Exception {
        mvc.perform(filled(post("/desk/edition/" + edition), 1, "年度工作总结")
                .param("body", "<p>全年收到申请12件，其中自然人提出9件，企业提出4件。</p><p>会议于2025年4月31日召开。</p>").with(staff.signedIn(drafter)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(drafter))).andExpect(status().isOk())
                .andExpect(content().string(containsString("9＋4＝13，与12相差1"))).andExpect(content().string(containsString("正文第2段：2025年4月31日")))
                .andExpect(content().string(containsString("不影响送审")));
        mvc.perform(filled(post("/desk/edition/" + edition), 2, "年度工作总结").param("body", "<p>全年收到申请13件，其中自然人提出9件，企业提出4件。</p>")
                .with(staff.signedIn(drafter))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(drafter))).andExpect(content().string(not(containsString("数字和写法核对"))));
    }

    @Test
    void twoTextsStandSideBySide() throws Exception {
        mvc.perform(filled(post("/desk/edition/" + edition), 1, DocumentFixtures.notice().title()).param("body", "<p>汛期已至，请各单位落实值守。</p>").with(staff.signedIn(drafter)));
        mvc.perform(get("/desk/edition/" + edition + "/compare").param("a", "1").param("b", "2").with(staff.signedIn(drafter))).andExpect(status().isOk())
                .andExpect(content().string(containsString("<del>"))).andExpect(content().string(containsString("<ins>")));
        mvc.perform(get("/desk/edition/" + edition + "/compare").param("a", "77").param("b", "<x>").with(staff.signedIn(drafter))).andExpect(status().isOk());
    }

    private DeskEdition now() {
        return desk.edition(edition).orElseThrow();
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(B request, long version, String title) {
        return request.param("version", Long.toString(version)).param("title", title).param("issuer", "青禾县水务局").param("disclosureClass", "proactive")
                .param("theme", "综合政务").param("genre", "通知").param("audience", "社会公众");
    }
}
