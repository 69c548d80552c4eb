package mingbai.request.answer;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.law.AnswerKind;
import mingbai.ledger.Actor;
import mingbai.request.RequestCase;
import mingbai.request.withheld.Withheld;
import mingbai.request.withheld.WithheldReading;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Answers on the desk: from the choice of the kind to the service, and what reviewers see. */
@DatabaseTest
class AnswerPagesTests {

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired Answers answers;
    @Autowired ReviewReading reviews;
    @Autowired WithheldReading withheld;

    private Answering office(String name) {
        return new Answering(beans, staff, name);
    }

    private static String address(RequestCase request) {
        return "/desk/request/" + request.id() + "/answer";
    }

    @Test
    void aClerkChoosesAKindFillsItInSendsItToReviewAndServesIt() throws Exception {
        Answering at = office("青禾县水务局");
        RequestCase request = at.asked();
        mvc.perform(get("/desk/request/" + request.id()).with(staff.signedIn(at.office))).andExpect(status().isOk()).andExpect(content().string(containsString("起草答复")));
        mvc.perform(get(address(request)).with(staff.signedIn(at.office))).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("第三十六条第（五）项"), containsString("kind=DOES_NOT_EXIST"), not(containsString("kind=NOT_PAID")))));
        mvc.perform(get(address(request)).param("kind", "ANOTHER_AGENCY").param("agency", "青禾县水务局").with(staff.signedIn(at.office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("不能确定由哪个机关负责")));
        mvc.perform(multipart(address(request)).param("version", "0").param("kind", "DOES_NOT_EXIST").param("reasons", "检索了档案室和办公系统，均无记录")
                .with(staff.signedIn(at.office))).andExpect(redirectedUrl(address(request) + "?done=saved"));
        Answer saved = answers.live(request).orElseThrow();
        mvc.perform(get(address(request)).with(staff.signedIn(at.office))).andExpect(status().isOk()).andExpect(content().string(containsString("均无记录")));
        mvc.perform(multipart(address(request)).param("version", Long.toString(saved.version())).param("act", "submit").param("kind", "DOES_NOT_EXIST")
                .param("reasons", "检索了档案室和办公系统，均无记录").param("words", saved.content().words()).with(staff.signedIn(at.office)))
                .andExpect(redirectedUrl(address(request) + "?done=submitted"));
        long matter = reviews.mattersOf(Answer.KIND, saved.id()).getFirst();
        mvc.perform(get("/desk/review/" + matter).with(staff.signedIn(at.signer()))).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("张三丰："), containsString("均无记录"), containsString("本机关不掌握相关政府信息"))));
        Answer ready = at.passed(answers.get(saved.id()));
        mvc.perform(get(address(request)).with(staff.signedIn(at.office))).andExpect(status().isOk()).andExpect(content().string(containsString("送达方式")));
        mvc.perform(post(address(request) + "/serve").param("version", Long.toString(ready.version())).param("method", "PLATFORM").param("sentOn", "明天")
                .with(staff.signedIn(at.office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("2026-03-02")));
        mvc.perform(post(address(request) + "/serve").param("version", Long.toString(ready.version())).param("method", "PLATFORM").param("sentOn", "2026-03-02")
                .with(staff.signedIn(at.office))).andExpect(redirectedUrl(address(request) + "?done=served"));
        mvc.perform(get(address(request)).with(staff.signedIn(at.office))).andExpect(status().isOk()).andExpect(content().string(containsString("2026-03-02送达")));
        mvc.perform(get("/desk/register").param("agency", at.agency.code()).with(staff.signedIn(at.office))).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(request.number()), not(containsString("张三丰")))));
    }

    @Test
    void reviewersDownloadWhatIsGivenAndStrangersDoNot() throws Exception {
        Answering at = office("青禾县交通局");
        RequestCase request = at.asked();
        mvc.perform(multipart(address(request)).file(new MockMultipartFile("given", "决算.txt", "text/plain", "决算一百万元".getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("basis", "原件.txt", "text/plain", "决算一百万元，经办人某某".getBytes(StandardCharsets.UTF_8)))
                .param("version", "0").param("kind", "GIVEN").with(staff.signedIn(at.office))).andExpect(status().is3xxRedirection());
        Answer submitted = at.submit(answers.live(request).orElseThrow());
        long matter = reviews.mattersOf(Answer.KIND, submitted.id()).getFirst();
        mvc.perform(get("/desk/review/" + matter).with(staff.signedIn(at.signer()))).andExpect(content().string(allOf(containsString("内部依据材料，不提供"),
                containsString("/desk/review/" + matter + "/file/1"))));
        mvc.perform(get("/desk/review/" + matter + "/file/1").with(staff.signedIn(at.signer()))).andExpect(status().isOk());
        mvc.perform(get(address(request) + "/preview.pdf").with(staff.signedIn(at.signer()))).andExpect(status().isOk());
        mvc.perform(get("/desk").with(staff.signedIn(at.office))).andExpect(status().isOk()).andExpect(content().string(containsString("依申请公开的答复，审核中")));
        mvc.perform(get(address(request) + "/file/2").with(staff.signedIn(at.office))).andExpect(status().isOk());
        Actor stranger = office("邻县交通局").office;
        mvc.perform(get(address(request)).with(staff.signedIn(stranger))).andExpect(status().isForbidden());
        mvc.perform(post(address(request) + "/serve").param("version", "1").with(staff.signedIn(stranger))).andExpect(status().isForbidden());
    }

    @Test
    void aDrafterWritesOnlyWhatIsAssigned() throws Exception {
        Answering at = office("青禾县体育局");
        RequestCase request = at.asked();
        Actor drafter = staff.person(at.agency.code(), "别的承办人", Role.DRAFTER);
        mvc.perform(multipart(address(request)).param("version", "0").param("kind", "TO_BE_MADE").param("reasons", "理由").with(staff.signedIn(drafter)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("没有分派给您")));
    }

    @Test
    void hostileInputIsToldAndWhatWasTypedIsKept() throws Exception {
        Answering at = office("青禾县文旅局");
        RequestCase request = at.asked();
        mvc.perform(multipart(address(request)).param("version", "0").param("kind", "SECRET").param("reasons", "<script>alert(1)</script>" + "长".repeat(5_000))
                .with(staff.signedIn(at.office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(allOf(containsString("长长长"),
                        not(containsString("<script>alert")))));
        mvc.perform(multipart(address(request)).param("version", "0").param("kind", "PARTLY_GIVEN").param("what1", "某项").param("ground1", "X' or 1=1").param("why1", "理由")
                .with(staff.signedIn(at.office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("某项")));
        mvc.perform(multipart(address(request)).param("version", "0").param("kind", "没有这种").with(staff.signedIn(at.office))).andExpect(status().isUnprocessableContent());
        mvc.perform(get(address(request)).param("kind", "没有这种").with(staff.signedIn(at.office))).andExpect(status().isOk());
        mvc.perform(post(address(request) + "/drop").param("version", "1").with(staff.signedIn(at.office))).andExpect(status().isConflict());
    }

    @Test
    void whatIsWithheldIsListedAndLookedAtAndTheWayToProactiveDisclosureIsShown() throws Exception {
        Answering at = office("青禾县生态局");
        RequestCase request = at.asked();
        at.serve(request, at.ready(request, AnswerKind.PARTLY_GIVEN));
        Withheld one = withheld.of(request.id()).getFirst();
        mvc.perform(get("/desk/withheld").with(staff.signedIn(at.office))).andExpect(status().isOk()).andExpect(content().string(containsString("第3页经办人的手机号码")));
        mvc.perform(get("/desk/withheld").param("show", "'").param("page", "-1").with(staff.signedIn(at.office))).andExpect(status().isOk());
        mvc.perform(post("/desk/withheld/" + one.id()).param("version", "1").param("result", "stays").param("next", "某天").param("reason", "仍是隐私").with(staff.signedIn(at.office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("仍是隐私")));
        mvc.perform(post("/desk/withheld/" + one.id()).param("version", "1").param("result", "stays").param("reason", "仍是隐私").with(staff.signedIn(at.office)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/withheld/" + one.id()).with(staff.signedIn(at.office))).andExpect(status().isOk()).andExpect(content().string(containsString("下次评估：2027-03-02")));
        mvc.perform(post("/desk/request/" + request.id() + "/suggestion").param("suggestion", "建议公开").with(staff.signedIn(at.office))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/request/" + request.id() + "/proactive").with(staff.signedIn(at.office))).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("起草主动公开的文稿"), containsString("建议公开"))));
        mvc.perform(get("/desk/request/" + request.id()).with(staff.signedIn(at.office))).andExpect(status().isOk()).andExpect(content().string(containsString("本机关共收到1件申请")));
        String to = mvc.perform(post("/desk/request/" + request.id() + "/proactive").with(staff.signedIn(at.office))).andExpect(status().is3xxRedirection()).andReturn()
                .getResponse().getRedirectedUrl();
        mvc.perform(get(String.valueOf(to)).with(staff.signedIn(at.office))).andExpect(status().isOk()).andExpect(content().string(containsString("由依申请公开的答复转为主动公开")));
    }

    /** The Nu HTML checker finds nothing wrong with any of the pages. */
    @Test
    void thePagesAreSoundHtml() throws Exception {
        Answering at = office("青禾县气象局");
        RequestCase choosing = at.asked();
        RequestCase editing = at.asked();
        at.draft(editing, new DraftAnswer.Typed(at.content(AnswerKind.PARTLY_GIVEN, java.util.List.of()), java.util.List.of(at.file("有号码.txt", "11010519491231002X")),
                java.util.List.of(at.file("原件.txt", "原件")), java.util.Set.of(), java.util.Set.of()));
        RequestCase serving = at.asked();
        at.ready(serving, AnswerKind.ANOTHER_AGENCY);
        RequestCase served = at.asked();
        at.serve(served, at.ready(served, AnswerKind.PROCESS));
        long one = withheld.of(served.id()).getFirst().id();
        for (String address : java.util.List.of(address(choosing), address(choosing) + "?kind=PARTLY_GIVEN", address(choosing) + "?kind=ANOTHER_AGENCY&agency=青禾",
                address(choosing) + "?kind=REPEATED", address(editing), address(serving), address(served), "/desk/withheld", "/desk/withheld/" + one,
                "/desk/request/" + served.id() + "/proactive", "/desk/request/" + served.id())) {
            String html = mvc.perform(get(address).with(staff.signedIn(at.office))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
            org.assertj.core.api.Assertions.assertThat(mingbai.web.HtmlProblems.of(html)).as(address).isEmpty();
        }
    }
}
