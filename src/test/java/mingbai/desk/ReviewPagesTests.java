package mingbai.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.StartDraft;
import mingbai.publication.SubmitDraft;
import mingbai.publication.reading.DeskReading;
import mingbai.review.reading.ReviewReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Review as people do it on the pages: who may take which step, in what form. */
@DatabaseTest
class ReviewPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired StartDraft startDraft;
    @Autowired SubmitDraft submit;
    @Autowired DeskReading desk;
    @Autowired ReviewReading reviews;
    @Autowired SettableClock clock;

    private Agency agency;
    private Actor drafter;
    private Actor first;
    private Actor second;
    private Actor secrecy;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        agency = staff.agency("青禾县水务局");
        drafter = staff.person(agency.code(), "示例甲", DRAFTER);
        first = staff.person(agency.code(), "示例乙", FIRST_REVIEW);
        second = staff.person(agency.code(), "示例丙", SECOND_REVIEW);
        secrecy = staff.person(agency.code(), "示例丁", SECRECY_REVIEW);
    }

    @Test
    void threePeopleTakeTheirStepsAndTheEditionWaitsForItsPublisher() throws Exception {
        long edition = submitted();
        mvc.perform(get("/desk").with(staff.signedIn(first))).andExpect(status().isOk()).andExpect(content().string(containsString("防汛工作的通知")));
        decide(first, edition, "1", "decision", "APPROVE").andExpect(redirectedUrl("/desk/review?done=approve"));
        decide(second, edition, "2", "decision", "APPROVE", "opinion", "同意").andExpect(redirectedUrl("/desk/review?done=approve"));
        decide(secrecy, edition, "3", "decision", "APPROVE", "result", "MAY_BE_PUBLIC", "basis", "不涉及国家秘密").andExpect(redirectedUrl("/desk/review?done=approve"));
        assertThat(desk.edition(edition).orElseThrow().state()).isEqualTo("CLEARED");
        Actor publisher = staff.person(agency.code(), "示例戊", PUBLISHER);
        mvc.perform(get("/desk/publish").with(staff.signedIn(publisher))).andExpect(content().string(containsString("立即发布")));
        mvc.perform(post("/desk/edition/" + edition + "/publish").param("version", version(edition)).with(staff.signedIn(publisher)))
                .andExpect(redirectedUrl("/desk/publish?done=published"));
        assertThat(desk.edition(edition).orElseThrow().state()).isEqualTo("LIVE");
    }

    @Test
    void aFirstReviewerCannotTakeTheSecrecyStep() throws Exception {
        long edition = submitted();
        decide(first, edition, "1", "decision", "APPROVE");
        decide(second, edition, "2", "decision", "APPROVE");
        decide(first, edition, "3", "decision", "APPROVE", "result", "MAY_BE_PUBLIC", "basis", "不涉密").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("签署人没有这个角色")));
        assertThat(desk.edition(edition).orElseThrow().state()).isEqualTo("IN_REVIEW");
    }

    @Test
    void aReviewerOfAnotherAgencyIsRefused() throws Exception {
        long edition = submitted();
        Actor stranger = staff.person(staff.agency("邻县水务局").code(), "示例己", FIRST_REVIEW);
        decide(stranger, edition, "1", "decision", "APPROVE").andExpect(status().isForbidden());
        mvc.perform(get("/desk/review/" + matter(edition)).with(staff.signedIn(stranger))).andExpect(status().isForbidden());
        mvc.perform(get("/desk/review/123").with(staff.signedIn(stranger))).andExpect(status().isNotFound());
    }

    @Test
    void aReturnNeedsItsReasonAndKeepsWhatWasTyped() throws Exception {
        long edition = submitted();
        decide(first, edition, "1", "decision", "RETURN").andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请写明理由")));
        decide(first, edition, "1", "decision", "RETURN", "opinion", "请补充值守电话").andExpect(redirectedUrl("/desk/review?done=return"));
        mvc.perform(get("/desk").with(staff.signedIn(drafter))).andExpect(content().string(containsString("请补充值守电话")));
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(drafter))).andExpect(content().string(containsString("这份文稿被退回")));
    }

    @Test
    void manyAreApprovedAtOnceButTheSecrecyStepOneByOne() throws Exception {
        long one = submitted();
        long other = submitted();
        Actor both = staff.person(agency.code(), "示例庚", FIRST_REVIEW, SECRECY_REVIEW);
        long third = submitted();
        decide(first, third, "1", "decision", "APPROVE");
        decide(second, third, "2", "decision", "APPROVE");
        mvc.perform(post("/desk/review").param("matter", matter(one) + "-1", matter(other) + "-1", matter(third) + "-3").param("opinion", "同意").with(staff.signedIn(both)))
                .andExpect(status().isOk()).andExpect(content().string(containsString("不能批量办理")));
        assertThat(reviews.matter(matter(one)).orElseThrow().step()).isEqualTo(2);
        assertThat(reviews.matter(matter(other)).orElseThrow().opinions()).singleElement().satisfies(given -> assertThat(given.opinion()).isEqualTo("同意"));
        assertThat(reviews.matter(matter(third)).orElseThrow().step()).isEqualTo(3);
    }

    @Test
    void aClerkEntersASignatureOnPaperWithItsScanForSomebodyWhoHoldsTheRole() throws Exception {
        long edition = submitted();
        Actor clerk = staff.person(agency.code(), "示例辛", OFFICE);
        MockMultipartFile scan = new MockMultipartFile("scan", "签批件.pdf", "application/pdf", "%PDF-1.4 示例".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        enter(clerk, edition, second, scan).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("签署人没有这个角色")));
        enter(clerk, edition, first, scan).andExpect(redirectedUrl("/desk/review/" + matter(edition) + "?done=entered"));
        assertThat(reviews.matter(matter(edition)).orElseThrow().opinions()).singleElement().satisfies(given -> {
            assertThat(given.name()).isEqualTo("示例乙");
            assertThat(given.enteredName()).isEqualTo("示例辛");
            assertThat(given.medium()).isEqualTo("PAPER");
        });
        long opinion = reviews.matter(matter(edition)).orElseThrow().opinions().getFirst().id();
        mvc.perform(get("/desk/review/" + matter(edition) + "/scan/" + opinion).with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition")).startsWith("attachment").contains("UTF-8''"));
    }

    @Test
    void aPaperSignatureWithoutItsScanIsRefused() throws Exception {
        long edition = submitted();
        Actor clerk = staff.person(agency.code(), "示例辛", OFFICE);
        enter(clerk, edition, first, new MockMultipartFile("scan", "", "application/octet-stream", new byte[0])).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("扫描件")));
    }

    @Test
    void aScriptInTheOpinionIsText() throws Exception {
        long edition = submitted();
        decide(first, edition, "1", "decision", "RETURN", "opinion", "<script>alert(1)</script>");
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(drafter))).andExpect(content().string(not(containsString("<script>alert(1)"))))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")));
    }

    private ResultActions enter(Actor clerk, long edition, Actor signer, MockMultipartFile scan) throws Exception {
        return mvc.perform(multipart("/desk/review/" + matter(edition) + "/entered").file(scan).param("step", "1").param("medium", "PAPER").param("decision", "APPROVE")
                .param("signer", Long.toString(signer.accountId())).param("opinion", "同意").with(staff.signedIn(clerk)));
    }

    private long submitted() {
        long edition = startDraft.run(drafter, agency.code(), DocumentFixtures.notice());
        submit.run(drafter, edition, Long.parseLong(version(edition)), Map.of());
        return edition;
    }

    private ResultActions decide(Actor who, long edition, String step, String... fields) throws Exception {
        var request = post("/desk/review/" + matter(edition)).param("step", step);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(staff.signedIn(who)));
    }

    private long matter(long edition) {
        return reviews.mattersOf("edition", edition).getFirst();
    }

    private String version(long edition) {
        return Long.toString(desk.edition(edition).orElseThrow().version());
    }
}
