package mingbai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.ledger.reading.LedgerReading;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseMessages;
import mingbai.request.Channel;
import mingbai.request.ConfirmReceipt;
import mingbai.request.Identity;
import mingbai.request.IdentityBook;
import mingbai.request.IdentityDocument;
import mingbai.request.Proof;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.Submission;
import mingbai.request.SubmitOnline;
import mingbai.request.SubmitOnline.Submitted;
import mingbai.request.SupplyForm;
import mingbai.request.SupplyWay;
import mingbai.request.events.RequestAct;
import mingbai.storage.SealedFiles;
import mingbai.web.HtmlProblems;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** An applicant follows the own case, and what the desk sees of it. */
@DatabaseTest
class FollowPagesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SubmitOnline submit;
    @Autowired ConfirmReceipt confirm;
    @Autowired CaseBook book;
    @Autowired CaseMessages messages;
    @Autowired IdentityBook identities;
    @Autowired SealedFiles sealed;
    @Autowired LedgerReading ledger;
    @Autowired TransactionTemplate transaction;

    private Agency agency;
    private Submitted sent;
    private String from = "10.77." + ADDRESSES.incrementAndGet() / 200 + "." + (ADDRESSES.get() % 200 + 1);

    private void sent(String name) {
        agency = staff.agency(name);
        Proof card = new Proof(Proof.Purpose.IDENTITY, "身份证.png", sealed.seal(new java.io.ByteArrayInputStream(FormWalk.PNG), "a.png"));
        Submission.Person person = new Submission.Person(ApplicantKind.NATURAL, "张三丰", "", "", "139-0000 0001", "", "", "",
                new Identity(IdentityDocument.RESIDENT_ID, "11010519491231002X", List.of(card)));
        sent = submit.run(new Submission(agency.code(), Channel.WEB, MONDAY, List.of(person), "城东村道工程2025年决算", "2025年竣工决算报告。", SupplyForm.ELECTRONIC,
                SupplyWay.PLATFORM, "请念给我听"), Fresh.code() + "once");
    }

    private RequestCase now() {
        return book.get(sent.request());
    }

    private MockHttpServletResponse call(AbstractMockHttpServletRequestBuilder<?> builder) throws Exception {
        return mvc.perform(builder.with(request -> {
            request.setRemoteAddr(from);
            return request;
        })).andReturn().getResponse();
    }

    private Cookie visit() throws Exception {
        MockHttpServletResponse entered = call(post("/request/follow").param("number", sent.number()).param("secret", sent.secret().toLowerCase(java.util.Locale.ROOT)));
        assertThat(entered.getRedirectedUrl()).isEqualTo("/request/case");
        return entered.getCookie("mingbai-request");
    }

    private String shown(Cookie visit) throws Exception {
        String html = call(get("/request/case").cookie(visit)).getContentAsString();
        assertThat(HtmlProblems.of(html)).isEmpty();
        return html;
    }

    private static String token(String html) {
        Matcher found = Pattern.compile("name=\"token\" value=\"([0-9a-f]{32})\"").matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse act(Cookie visit, String act, String... typed) throws Exception {
        String form = call(get("/request/case/do/" + act).cookie(visit)).getContentAsString();
        assertThat(HtmlProblems.of(form)).isEmpty();
        var builder = multipart("/request/case/do/" + act).cookie(visit).param("token", token(form));
        for (int i = 0; i < typed.length; i += 2) {
            builder.param(typed[i], typed[i + 1]);
        }
        return call(builder);
    }

    @Test
    void with_number_and_secret_one_sees_the_case_and_why_it_is_due_when_it_is() throws Exception {
        sent("县交通站");
        Cookie visit = visit();
        assertThat(visit.isHttpOnly()).isTrue();
        assertThat(visit.getPath()).isEqualTo("/request");
        assertThat(visit.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(shown(visit)).contains("城东村道工程2025年决算", "待确认收到", "2026-03-03");
        confirm.run(staff.person(agency, Role.OFFICE), sent.request(), now().version(), MONDAY);
        assertThat(shown(visit)).contains("2026-03-30", "为什么是这一天", "第三十三条", "机关收到申请", "还有20个工作日到期", "到期</span>");
    }

    @Test
    void what_does_not_fit_is_answered_alike_whether_the_number_exists_or_not() throws Exception {
        sent("县渔业站");
        String wrongSecret = call(post("/request/follow").param("number", sent.number()).param("secret", "AAAA-AAAA-AAAA-AAAA")).getContentAsString();
        String noNumber = call(post("/request/follow").param("number", "none-2026-00001").param("secret", "AAAA-AAAA-AAAA-AAAA")).getContentAsString();
        String noPhone = call(post("/request/follow").param("number", sent.number()).param("phone", "13900000009")).getContentAsString();
        assertThat(wrongSecret.replace(sent.number(), "N")).isEqualTo(noNumber.replace("none-2026-00001", "N")).contains("对不上");
        assertThat(noPhone).contains("对不上");
        assertThat(call(post("/request/follow").param("number", "a".repeat(5_000)).param("secret", "'; drop table")).getStatus()).isEqualTo(422);
        assertThat(call(post("/request/follow").param("number", "a\u0000b").param("secret", "x")).getStatus()).isEqualTo(422);
    }

    @Test
    void who_tries_and_tries_is_stopped() throws Exception {
        sent("县蚕桑站");
        int last = 0;
        for (int i = 0; i < 25; i++) {
            last = call(post("/request/follow").param("number", sent.number()).param("secret", "AAAA-AAAA-AAAA-" + i)).getStatus();
        }
        assertThat(last).isEqualTo(429);
        from = "198.51.100.77";
        assertThat(call(post("/request/follow").param("number", sent.number()).param("phone", "13900000009")).getStatus()).isEqualTo(429);
        assertThat(call(post("/request/follow").param("number", sent.number()).param("secret", sent.secret())).getRedirectedUrl())
                .as("who has the secret is not locked out by others").isEqualTo("/request/case");
    }

    @Test
    void by_telephone_one_sees_where_it_stands_and_no_more() throws Exception {
        sent("县园林站");
        MockHttpServletResponse entered = call(post("/request/follow").param("number", sent.number()).param("phone", "+86 13900000001"));
        Cookie visit = entered.getCookie("mingbai-request");
        assertThat(shown(visit)).contains("已提交，待确认收到").doesNotContain("城东村道工程", "2025年竣工决算报告");
        assertThat(call(get("/request/case/do/withdraw").cookie(visit)).getRedirectedUrl()).startsWith("/request/follow");
        assertThat(call(get("/request/case/document").cookie(visit)).getStatus()).isEqualTo(404);
    }

    @Test
    void without_a_visit_or_its_token_nothing_is_shown_or_done() throws Exception {
        sent("县果树站");
        assertThat(call(get("/request/case")).getRedirectedUrl()).isEqualTo("/request/follow?ended=1");
        assertThat(call(get("/request/case").cookie(new Cookie("mingbai-request", "0".repeat(64)))).getRedirectedUrl()).startsWith("/request/follow");
        Cookie visit = visit();
        assertThat(call(post("/request/case/do/withdraw").cookie(visit).param("sure", "yes").param("token", "0".repeat(32))).getRedirectedUrl()).startsWith("/request/follow");
        assertThat(now().stage()).isEqualTo(Stage.SUBMITTED);
        call(get("/request/case/leave").cookie(visit));
        assertThat(call(get("/request/case").cookie(visit)).getRedirectedUrl()).startsWith("/request/follow");
    }

    @Test
    void a_message_goes_to_the_desk_and_its_answer_back() throws Exception {
        sent("县花木站");
        Cookie visit = visit();
        assertThat(act(visit, "message", "text", " ").getContentAsString()).contains("请写明要说的内容");
        assertThat(act(visit, "message", "text", "只要<b>决算</b>表").getRedirectedUrl()).isEqualTo("/request/case?done=message");
        act(visit, "message", "text", "只要<b>决算</b>表");
        assertThat(messages.of(sent.request())).as("a double click").hasSize(1);
        Actor office = staff.person(agency, Role.OFFICE);
        String desk = mvc.perform(get("/desk/request/" + sent.request() + "/message").with(staff.signedIn(office))).andReturn().getResponse().getContentAsString();
        assertThat(desk).contains("只要&lt;b&gt;决算&lt;/b&gt;表");
        assertThat(HtmlProblems.of(desk)).isEmpty();
        mvc.perform(post("/desk/request/" + sent.request() + "/message").with(staff.signedIn(office)).param("text", "好的，只提供决算表。"));
        assertThat(shown(visit)).contains("好的，只提供决算表。", "县花木站");
    }

    @Test
    void a_file_goes_along_and_too_many_do_not() throws Exception {
        sent("县茶叶站");
        Cookie visit = visit();
        String form = token(call(get("/request/case/do/message").cookie(visit)).getContentAsString());
        MockMultipartFile file = new MockMultipartFile("files", "补充.txt", "text/plain", "示意图在第3页".getBytes(StandardCharsets.UTF_8));
        call(multipart("/request/case/do/message").file(file).cookie(visit).param("token", form).param("text", "附件"));
        long message = messages.of(sent.request()).getFirst().id();
        assertThat(call(get("/request/case/message/" + message + "/file/1").cookie(visit)).getContentAsString(StandardCharsets.UTF_8)).isEqualTo("示意图在第3页");
        assertThat(call(get("/request/case/message/" + message + "/file/2").cookie(visit)).getStatus()).isEqualTo(404);
        var many = multipart("/request/case/do/message").cookie(visit).param("token", form).param("text", "很多");
        for (int i = 0; i < 50; i++) {
            many.file(new MockMultipartFile("files", i + ".txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(call(many).getContentAsString()).contains("这次选了50个", "很多");
    }

    @Test
    void what_was_asked_to_be_corrected_is_corrected_on_line() throws Exception {
        sent("县烟叶站");
        Actor office = staff.person(agency, Role.OFFICE);
        confirm.run(office, sent.request(), now().version(), MONDAY);
        transaction.executeWithoutResult(status -> book.change(RequestAct.CORRECTION_ASKED, office, now(),
                List.of(new CaseFact.CorrectionAsked(MONDAY, LocalDate.of(2026, 3, 16))), Map.of()));
        Cookie visit = visit();
        assertThat(shown(visit)).contains("请您补正", "请在2026-03-16前补正", "等待您补正");
        assertThat(act(visit, "correction", "subject", "", "description", "城东村道改造工程").getContentAsString()).contains("城东村道改造工程");
        assertThat(act(visit, "correction", "subject", "城东村道改造工程决算", "description", "2025年12月的竣工决算报告").getRedirectedUrl()).isEqualTo("/request/case?done=correction");
        assertThat(now().subject()).isEqualTo("城东村道改造工程决算");
        assertThat(shown(visit)).contains("机关收到您的补正").doesNotContain("在线补正");
    }

    @Test
    void a_request_is_withdrawn_only_when_that_is_meant() throws Exception {
        sent("县养蜂站");
        Cookie visit = visit();
        assertThat(act(visit, "withdraw", "note", "已经找到").getContentAsString()).contains("请勾选", "已经找到");
        assertThat(act(visit, "withdraw", "note", "已经找到", "sure", "yes").getRedirectedUrl()).isEqualTo("/request/case?done=withdraw");
        assertThat(now().outcome()).isEqualTo(Outcome.OTHER);
        assertThat(shown(visit)).contains("已办结", "办结</p>");
    }

    @Test
    void an_answer_is_rated_once() throws Exception {
        sent("县种苗站");
        Actor office = staff.person(agency, Role.OFFICE);
        Cookie visit = visit();
        assertThat(act(visit, "rate", "stars", "5").getContentAsString()).contains("还没有可以评价的答复");
        confirm.run(office, sent.request(), now().version(), MONDAY);
        transaction.executeWithoutResult(status -> book.change(RequestAct.ANSWERED, office, now().closed(Outcome.OPEN, MONDAY), List.of(new CaseFact.Answered(MONDAY)), Map.of()));
        assertThat(act(visit, "rate", "stars", "9").getContentAsString()).contains("请选择1至5分");
        assertThat(act(visit, "rate", "stars", "4", "words", "快").getRedirectedUrl()).isEqualTo("/request/case?done=rate");
        assertThat(act(visit, "rate", "stars", "1").getContentAsString()).contains("已经评价过");
        assertThat(shown(visit)).contains("您对答复的评价：4分");
    }

    @Test
    void the_office_sees_a_proof_of_identity_and_is_seen_to() throws Exception {
        sent("县植保站");
        Actor office = staff.person(agency, Role.OFFICE);
        String home = "/desk/request/" + sent.request();
        assertThat(mvc.perform(get(home).with(staff.signedIn(office))).andReturn().getResponse().getContentAsString()).contains("号码已加密存放，文件1个", "请念给我听")
                .doesNotContain("11010519491231002X");
        assertThat(mvc.perform(get(home + "/identity").with(staff.signedIn(office))).andReturn().getResponse().getContentAsString()).doesNotContain("11010519491231002X", "身份证.png");
        String seen = mvc.perform(post(home + "/identity").with(staff.signedIn(office))).andReturn().getResponse().getContentAsString();
        assertThat(seen).contains("11010519491231002X", "身份证.png");
        assertThat(HtmlProblems.of(seen)).isEmpty();
        long proof = identities.of(sent.request()).getFirst().proofs().getFirst().id();
        assertThat(mvc.perform(post(home + "/identity/file/" + proof).with(staff.signedIn(office))).andReturn().getResponse().getContentAsByteArray()).isEqualTo(FormWalk.PNG);
        assertThat(ledger.kindsBy(office.accountId())).contains("request.proof-seen");
        Actor drafter = staff.person(agency, Role.DRAFTER);
        assertThat(mvc.perform(post(home + "/identity").with(staff.signedIn(drafter))).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void the_same_person_is_found_again_without_the_number() {
        sent("县农技站");
        long first = sent.request();
        sent("县农经站");
        assertThat(identities.requestsOfSamePeople(sent.request())).contains(first).doesNotContain(sent.request());
    }

    @Test
    void a_new_secret_takes_the_place_of_the_lost_one() throws Exception {
        sent("县种畜站");
        String page = mvc.perform(post("/desk/request/" + sent.request() + "/secret").with(staff.signedIn(staff.person(agency, Role.OFFICE)))).andReturn().getResponse()
                .getContentAsString();
        Matcher secret = Pattern.compile("<strong>([0-9A-Z-]{19})</strong>").matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(call(post("/request/follow").param("number", sent.number()).param("secret", sent.secret())).getStatus()).isEqualTo(422);
        assertThat(call(post("/request/follow").param("number", sent.number()).param("secret", secret.group(1))).getRedirectedUrl()).isEqualTo("/request/case");
    }

    @Test
    void a_program_that_holds_the_secret_is_told_due_day_and_why() throws Exception {
        sent("县蔬菜站");
        confirm.run(staff.person(agency, Role.OFFICE), sent.request(), now().version(), MONDAY);
        MockHttpServletResponse told = call(get("/api/v1/requests/" + sent.number()).header("Authorization", "Bearer " + sent.secret()));
        assertThat(told.getContentAsString(StandardCharsets.UTF_8)).contains("\"due_date\":\"2026-03-30\"", "\"provisional\":false", "\"received_on\":\"2026-03-02\"",
                "第三十三条", "\"part\":\"start\"").doesNotContain("张三丰");
        assertThat(told.getHeader("Cache-Control")).contains("no-store");
        MockHttpServletResponse wrong = call(get("/api/v1/requests/" + sent.number()).header("Authorization", "Bearer AAAA"));
        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(wrong.getContentType()).startsWith("application/problem+json");
        assertThat(call(get("/api/v1/requests/none-2026-00009").header("Authorization", "Bearer AAAA")).getContentAsString(StandardCharsets.UTF_8))
                .contains("编号和查询码对不上");
        assertThat(call(get("/api/v1/requests/" + sent.number())).getStatus()).isEqualTo(401);
    }

    @Test
    void the_request_as_it_was_sent_is_what_its_proof_vouches_for() throws Exception {
        sent("县水产站");
        Cookie visit = visit();
        String document = call(get("/request/case/document").cookie(visit)).getContentAsString(StandardCharsets.UTF_8);
        assertThat(document).contains("\"number\":\"" + sent.number() + "\"", "城东村道工程2025年决算").doesNotContain("11010519491231002X");
    }
}
