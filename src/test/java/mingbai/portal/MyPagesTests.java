package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.ApplicantKind;
import mingbai.notice.QuietMail;
import mingbai.notice.contact.Proving;
import mingbai.request.Channel;
import mingbai.request.Identity;
import mingbai.request.IdentityDocument;
import mingbai.request.Submission;
import mingbai.request.SubmitOnline;
import mingbai.request.SubmitOnline.Submitted;
import mingbai.request.SupplyForm;
import mingbai.request.SupplyWay;
import mingbai.web.HtmlProblems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A citizen looks at all that he has before the agencies. The program has no mail server: codes are caught by {@link Proving}. */
@DatabaseTest
class MyPagesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SubmitOnline submit;
    @Autowired QuietMail quiet;
    @Autowired ApplicationContext program;

    private final String mark = Fresh.code().toLowerCase(Locale.ROOT);
    private final String email = "zhang." + mark + "@example.cn";
    private final String phone = "178" + "%08d".formatted(Integer.parseInt(mark.substring(1)));
    private final String from = "10.91.7." + (ADDRESSES.incrementAndGet() % 250 + 1);
    private Agency agency;
    private Proving proving;

    @BeforeEach
    void people() {
        agency = staff.agency("云泽县水利局");
        proving = new Proving(program);
    }

    @Test
    void who_proved_the_address_sees_what_was_sent_in_under_it_and_nothing_else() throws Exception {
        Submitted mine = sent("水库检修安排" + mark, " Zhang." + mark + "@Example.cn", "", SupplyWay.PLATFORM);
        sent("别人的事" + mark, "li." + mark + "@example.cn", "", SupplyWay.PLATFORM);
        Cookie visit = proved(email);
        assertThat(visit.getPath()).isEqualTo("/my");
        assertThat(visit.isHttpOnly()).isTrue();
        assertThat(visit.getMaxAge()).isEqualTo(7_200);
        String page = page(visit);
        assertThat(page).contains("水库检修安排" + mark, mine.number(), agency.name(), "待确认收到", "z***@example.cn").doesNotContain("别人的事");
        MockHttpServletResponse opened = call(get("/my/request/" + mine.number()).cookie(visit));
        assertThat(opened.getRedirectedUrl()).isEqualTo("/request/case");
        assertThat(call(get("/request/case").cookie(opened.getCookie("mingbai-request"))).getContentAsString()).as("an address may be mistyped")
                .contains("已提交，待确认收到").doesNotContain("水库检修安排");
    }

    @Test
    void all_of_it_is_shown_to_the_address_the_answer_was_to_be_mailed_to() throws Exception {
        Submitted mine = sent("水库检修安排" + mark, email, "", SupplyWay.EMAIL);
        MockHttpServletResponse opened = call(get("/my/request/" + mine.number()).cookie(proved(email)));
        assertThat(call(get("/request/case").cookie(opened.getCookie("mingbai-request"))).getContentAsString()).contains("水库检修安排" + mark);
    }

    @Test
    void a_telephone_is_the_same_however_it_was_written() throws Exception {
        sent("灌区轮灌安排" + mark, "", "+86 " + phone.substring(0, 3) + "-" + phone.substring(3, 7) + " " + phone.substring(7), SupplyWay.PLATFORM);
        assertThat(page(proved(phone))).contains("灌区轮灌安排" + mark, "您用手机进入");
    }

    @Test
    void what_is_not_ones_own_is_not_there() throws Exception {
        Submitted others = sent("别人的事" + mark, "li." + mark + "@example.cn", "", SupplyWay.PLATFORM);
        Cookie visit = proved(email);
        assertThat(page(visit)).contains("没有找到事项");
        assertThat(call(get("/my/request/" + others.number()).cookie(visit)).getStatus()).isEqualTo(404);
        assertThat(call(get("/my/misconduct/1").cookie(visit)).getStatus()).isEqualTo(404);
        assertThat(call(get("/my/request/" + others.number())).getRedirectedUrl()).isEqualTo("/my?done=ended");
        assertThat(call(get("/my").cookie(new Cookie("mingbai-contact", "0".repeat(64)))).getContentAsString()).contains("用编号和查询码查看一件");
    }

    @Test
    void any_number_and_code_lead_to_their_page_and_what_does_not_fit_is_answered_alike() throws Exception {
        Submitted mine = sent("水库检修安排" + mark, email, "", SupplyWay.PLATFORM);
        MockHttpServletResponse entered = call(post("/my/enter").param("number", " " + mine.number()).param("secret", mine.secret().toLowerCase(Locale.ROOT)));
        assertThat(entered.getRedirectedUrl()).isEqualTo("/request/case");
        assertThat(call(get("/request/case").cookie(entered.getCookie("mingbai-request"))).getContentAsString()).contains("水库检修安排" + mark);
        String wrong = withoutForm(call(post("/my/enter").param("number", mine.number()).param("secret", "AAAA-AAAA-AAAA-AAAA")).getContentAsString());
        String none = withoutForm(call(post("/my/enter").param("number", "none-2026-1").param("secret", "AAAA-AAAA-AAAA-AAAA")).getContentAsString());
        assertThat(wrong.replace(mine.number(), "N")).isEqualTo(none.replace("none-2026-1", "N")).contains("编号和查询码对不上");
        assertThat(call(post("/my/enter").param("number", "<b>" + "1".repeat(9_000)).param("secret", "x\u0000")).getStatus()).isEqualTo(422);
    }

    @Test
    void without_a_way_to_send_codes_the_page_says_so() throws Exception {
        MockHttpServletResponse entry = call(get("/my"));
        assertThat(HtmlProblems.of(entry.getContentAsString())).isEmpty();
        assertThat(entry.getContentAsString()).contains("没有开通邮件和短信");
        assertThat(entry.getHeader("Cache-Control")).contains("no-store");
        assertThat(call(post("/my/code").param("contact", email)).getContentAsString()).contains("已经失效");
    }

    @Test
    void a_wrong_code_opens_nothing_and_may_be_tried_again() throws Exception {
        Proving.Asked asked = proving.ask(email);
        MockHttpServletResponse wrong = call(post("/my/prove").param("ticket", asked.ticket()).param("code", "１２"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(HtmlProblems.of(wrong.getContentAsString())).isEmpty();
        assertThat(wrong.getContentAsString()).contains("验证码不对", "z***@example.cn").doesNotContain(email);
        assertThat(call(post("/my/prove").param("ticket", "none").param("code", asked.code())).getStatus()).isEqualTo(422);
        assertThat(call(post("/my/prove").param("ticket", asked.ticket()).param("code", asked.code())).getRedirectedUrl()).isEqualTo("/my");
    }

    @Test
    void notices_are_switched_off_and_on_and_one_leaves() throws Exception {
        Cookie visit = proved(email);
        assertThat(page(visit)).contains("关闭邮件通知");
        assertThat(call(post("/my/notices").param("want", "off").cookie(visit)).getRedirectedUrl()).isEqualTo("/my?done=off");
        assertThat(quiet.isQuiet(email)).isTrue();
        assertThat(page(visit)).contains("打开邮件通知");
        call(post("/my/notices").param("want", "on").cookie(visit));
        assertThat(quiet.isQuiet(email)).isFalse();
        call(post("/my/leave").cookie(visit));
        assertThat(call(get("/my").cookie(visit)).getContentAsString()).doesNotContain("关闭邮件通知");
        assertThat(call(post("/my/notices").param("want", "off").cookie(visit)).getRedirectedUrl()).isEqualTo("/my?done=ended");
        assertThat(quiet.isQuiet(email)).isFalse();
    }

    @Test
    void who_asks_and_asks_is_told_to_wait() throws Exception {
        MockHttpServletResponse last = call(post("/my/code").param("contact", email));
        for (int i = 0; i < 12; i++) {
            last = call(post("/my/code").param("contact", email));
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(last.getHeader("Retry-After")))).isPositive();
    }

    private Submitted sent(String subject, String withEmail, String withPhone, SupplyWay way) {
        Submission.Person person = new Submission.Person(ApplicantKind.NATURAL, "张三丰", "", "", withPhone, withEmail, "示范市城东路1号", "",
                new Identity(IdentityDocument.RESIDENT_ID, "11010519491231002X", List.of()));
        return submit.run(new Submission(agency.code(), Channel.WEB, MONDAY, List.of(person), subject, "2026年的安排。", SupplyForm.ELECTRONIC, way, ""), Fresh.code() + "once");
    }

    private Cookie proved(String contact) throws Exception {
        Proving.Asked asked = proving.ask(contact);
        MockHttpServletResponse proved = call(post("/my/prove").param("ticket", asked.ticket()).param("code", asked.code()));
        assertThat(proved.getRedirectedUrl()).isEqualTo("/my");
        return Objects.requireNonNull(proved.getCookie("mingbai-contact"));
    }

    private String page(Cookie visit) throws Exception {
        String html = call(get("/my").cookie(visit)).getContentAsString();
        assertThat(HtmlProblems.of(html)).isEmpty();
        return html;
    }

    /** But for the seal and the sum, which are new with each form. */
    private static String withoutForm(String html) {
        return html.replaceAll("name=\"seal\" value=\"[^\"]*\"", "").replaceAll("[一二三四五六七八九]加[一二三四五六七八九]", "");
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder builder) throws Exception {
        return mvc.perform(builder.with(request -> {
            request.setRemoteAddr(from);
            return request;
        })).andReturn().getResponse();
    }
}
