package mingbai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.SubmitRequest;
import mingbai.request.fee.FeeBook;
import mingbai.request.measure.Measure;
import mingbai.request.measure.MeasureBook;
import mingbai.request.measure.MeasureKind;
import mingbai.web.HtmlProblems;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The acts of the procedure as a clerk does them on the desk. */
@DatabaseTest
class ActPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired MeasureBook measures;
    @Autowired FeeBook fees;

    private Agency agency;
    private Actor office;
    private RequestCase request;

    @BeforeEach
    void receivedOnTheSecondOfMarch() {
        on("2026-03-02");
        agency = staff.agency("县房产局");
        office = staff.person(agency, Role.OFFICE);
        request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 3, 2)));
    }

    @AfterEach
    void backToTheStart() {
        on("2026-03-02");
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0));
    }

    private String address(String page) {
        return "/desk/request/" + request.id() + "/" + page;
    }

    private String page(Actor by, String address) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(address).with(staff.signedIn(by))).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        String html = response.getContentAsString();
        assertThat(HtmlProblems.of(html)).as(address).isEmpty();
        return html;
    }

    private MockHttpServletResponse send(Actor by, String page, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder sending = post(address(page)).with(staff.signedIn(by)).param("version", Long.toString(now().version()));
        form.forEach(sending::param);
        MockHttpServletResponse response = mvc.perform(sending).andReturn().getResponse();
        if (response.getStatus() != 302) {
            assertThat(HtmlProblems.of(response.getContentAsString())).as(page).isEmpty();
        }
        return response;
    }

    private void does(Actor by, String page, Map<String, String> form) throws Exception {
        assertThat(send(by, page, form).getRedirectedUrl()).as(page + " " + form).isNotNull();
    }

    private RequestCase now() {
        return book.get(request.id());
    }

    private String waiting(MeasureKind kind) {
        return Long.toString(measures.waiting(now(), kind).orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "opinions", "extension", "reasons", "delay", "fee", "fee?pages=150", "fee?pages=x", "abandon", ""})
    void every_page_is_sound_html(String page) throws Exception {
        assertThat(page(office, page.isEmpty() ? "/desk/request/" + request.id() : address(page))).contains(request.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "opinions", "extension", "reasons", "delay", "fee", "abandon"})
    void an_empty_form_is_answered_with_what_is_missing_and_nothing_is_done(String page) throws Exception {
        assertThat(send(office, page, Map.of()).getStatus()).isEqualTo(422);
        assertThat(send(office, page, Map.of("act", "told", "told", "<b>", "measure", "1")).getStatus()).isIn(404, 422);
        assertThat(send(office, page, Map.of("act", "ask", "until", "2026-13-45", "days", "9".repeat(40))).getStatus()).isEqualTo(422);
        assertThat(now().version()).isEqualTo(request.version());
    }

    @Test
    void a_correction_from_the_preview_to_its_arrival() throws Exception {
        MockHttpServletResponse preview = send(office, "correction", Map.of("act", "ask", "items", "请写明<年度>", "until", "2026-03-23", "preview", "1"));
        assertThat(preview.getContentAsString()).contains("停止计算", "请写明&lt;年度&gt;");
        assertThat(now().version()).isEqualTo(request.version());
        does(office, "correction", Map.of("act", "ask", "items", "请写明年度", "until", "2026-03-23"));
        assertThat(page(office, address("correction"))).contains("打开文书");
        does(office, "correction", Map.of("act", "told", "measure", waiting(MeasureKind.CORRECTION), "told", "2026-03-02"));
        on("2026-03-23");
        assertThat(send(office, "correction", Map.of("act", "receive", "on", "2026-03-23", "subject", "新", "description", "新", "preview", "1"))
                .getContentAsString()).contains("答复期限将是2026-04-21");
        page(office, address("correction"));
        does(office, "correction", Map.of("act", "receive", "on", "2026-03-23", "subject", "2025年度决算", "description", "2025年度竣工决算"));
        assertThat(page(office, "/desk/request/" + request.id())).contains("补正前的内容");
        assertThat(page(office, address("correction"))).contains("补正前的内容");
    }

    @Test
    void a_missed_correction_is_excused_or_closed() throws Exception {
        does(office, "correction", Map.of("act", "ask", "items", "请写明年度", "until", "2026-03-23"));
        does(office, "correction", Map.of("act", "told", "measure", waiting(MeasureKind.CORRECTION), "told", "2026-03-02"));
        on("2026-03-24");
        assertThat(page(office, address("correction"))).contains("补正期限已经届满");
        does(office, "correction", Map.of("act", "excuse", "excuse", "申请人住院", "excuseUntil", "2026-03-27"));
        on("2026-03-30");
        does(office, "correction", Map.of("act", "close"));
        assertThat(now().stage()).isEqualTo(Stage.CLOSED);
        page(office, address("correction"));
    }

    @Test
    void an_opinion_is_asked_urged_given_and_overruled() throws Exception {
        Map<String, String> ask = Map.of("act", "ask", "kind", "THIRD_PARTY", "name", "示例建设公司", "phone", "0990-0000003", "reason", "中标单价");
        assertThat(send(office, "opinions", Map.of("act", "ask", "kind", "THIRD_PARTY", "preview", "1")).getContentAsString()).contains("停止计算");
        does(office, "opinions", ask);
        String opinion = Long.toString(measures.of(request.id(), MeasureKind.OPINION).getFirst().id());
        assertThat(page(office, address("opinions"))).contains("示例建设公司");
        assertThat(page(office, address("opinions?opinion=" + opinion))).contains("待告知");
        does(office, "opinions", Map.of("act", "told", "measure", opinion, "opinion_id", opinion, "told", "2026-03-02"));
        page(office, address("opinions?opinion=" + opinion));
        does(office, "opinions", Map.of("act", "reached", "opinion_id", opinion, "reached", "2026-03-02"));
        does(office, "opinions", Map.of("act", "urge", "opinion_id", opinion, "way", "PHONE", "note", "已接听"));
        assertThat(page(office, address("opinions?opinion=" + opinion))).contains("已接听", "2026-03-23");
        assertThat(send(office, "opinions", Map.of("act", "given", "opinion_id", opinion, "on", "2026-03-02", "opinion", "REFUSES", "reasons", "")).getStatus())
                .isEqualTo(422);
        assertThat(send(office, "opinions", Map.of("act", "given", "opinion_id", opinion, "on", "2026-03-02", "opinion", "REFUSES", "preview", "1"))
                .getContentAsString()).contains("答复期限将是2026-03-30");
        does(office, "opinions", Map.of("act", "given", "opinion_id", opinion, "on", "2026-03-02", "opinion", "REFUSES", "reasons", "商业秘密", "accepted", "yes"));
        assertThat(page(office, address("opinions?opinion=" + opinion))).contains("因公共利益决定公开");
        does(office, "opinions", Map.of("act", "override", "opinion_id", opinion, "content", "中标单价", "interest", "涉及饮用水安全"));
        assertThat(page(office, address("opinions?opinion=" + opinion))).contains("涉及饮用水安全");
    }

    @Test
    void the_other_agency_opens_it_on_its_own_desk_and_never_sees_who_asks() throws Exception {
        Agency other = staff.agency("县消防站");
        Actor its = staff.person(other, Role.OFFICE);
        does(office, "opinions", Map.of("act", "ask", "kind", "CO_MAKER", "agency", other.code(), "reason", "共同印发的方案"));
        Measure opinion = measures.of(request.id(), MeasureKind.OPINION).getFirst();
        does(office, "opinions", Map.of("act", "told", "measure", Long.toString(opinion.id()), "opinion_id", Long.toString(opinion.id()), "told", "2026-03-02"));
        assertThat(page(its, "/desk/asked-opinion/" + opinion.id())).contains("2026-03-23", "共同印发的方案").doesNotContain("张三丰");
        MockHttpServletResponse empty = mvc.perform(post("/desk/asked-opinion/" + opinion.id()).with(staff.signedIn(its)).param("version", "1")).andReturn().getResponse();
        assertThat(empty.getStatus()).isEqualTo(422);
        MockHttpServletResponse given = mvc.perform(post("/desk/asked-opinion/" + opinion.id()).with(staff.signedIn(its))
                .param("version", Long.toString(now().version())).param("opinion", "AGREES")).andReturn().getResponse();
        assertThat(given.getRedirectedUrl()).isEqualTo("/desk/asked-opinion/" + opinion.id() + "?done=1");
        assertThat(page(its, "/desk/asked-opinion/" + opinion.id())).contains("同意公开");
        assertThat(book.clocks(now()).paused()).isFalse();
    }

    @Test
    void an_extension_is_proposed_by_one_and_consented_to_by_another() throws Exception {
        Actor head = staff.person(agency, Role.LEADER);
        assertThat(send(office, "extension", Map.of("act", "propose", "days", "20", "preview", "1")).getContentAsString()).contains("答复期限将是2026-04-28");
        does(office, "extension", Map.of("act", "propose", "days", "20", "reason", "档案较多"));
        assertThat(page(office, address("extension"))).contains("提出人以外", "答复期限将是2026-04-28");
        assertThat(send(office, "extension/consent", Map.of("consents", "yes")).getStatus()).isEqualTo(422);
        assertThat(page(head, address("extension"))).contains("同意延长");
        does(head, "extension/consent", Map.of("consents", "yes"));
        does(office, "extension", Map.of("act", "told", "measure", waiting(MeasureKind.EXTENSION), "told", "2026-03-02"));
        assertThat(page(office, address("extension"))).contains("办理记录");
        assertThat(book.clocks(now()).due()).contains(LocalDate.of(2026, 4, 28));
    }

    @Test
    void reasons_are_asked_judged_and_the_answer_delayed() throws Exception {
        does(office, "reasons", Map.of("act", "ask", "period", "2026年1月至2月", "count", "60", "until", "2026-03-16"));
        page(office, address("reasons"));
        does(office, "reasons", Map.of("act", "told", "measure", waiting(MeasureKind.REASONS), "told", "2026-03-02"));
        page(office, address("reasons"));
        does(office, "reasons", Map.of("act", "given", "on", "2026-03-02", "reasons", "编写村志", "accepted", "yes"));
        assertThat(page(office, address("reasons"))).contains("理由合理");
        assertThat(send(office, "delay", Map.of("act", "delay", "until", "2026-05-08", "preview", "1")).getContentAsString()).contains("答复期限将是2026-05-08");
        does(office, "delay", Map.of("act", "delay", "until", "2026-05-08", "reason", "档案数量大"));
        page(office, address("delay"));
        does(office, "delay", Map.of("act", "told", "measure", waiting(MeasureKind.DELAY), "told", "2026-03-02"));
        assertThat(page(office, address("delay"))).contains("已告知延迟答复");
    }

    @Test
    void a_fee_is_computed_decided_noticed_and_paid() throws Exception {
        assertThat(page(office, address("fee?pages=150"))).contains("1700", "第1件");
        does(office, "fee", Map.of("act", "decide", "basis", "PAGE", "count", "100", "amount", "700"));
        assertThat(page(office, address("fee"))).contains("700.00", "打开收费通知书");
        does(office, "fee", Map.of("act", "noticed", "noticed", "2026-03-02"));
        page(office, address("fee"));
        on("2026-03-12");
        does(office, "fee", Map.of("act", "reached", "reached", "2026-03-12"));
        on("2026-03-25");
        assertThat(send(office, "fee", Map.of("act", "pay", "paid", "2026-03-25", "preview", "1")).getContentAsString()).contains("答复期限将是2026-04-23");
        does(office, "fee", Map.of("act", "pay", "paid", "2026-03-25", "yuan", "700", "receiptNo", "票0002"));
        assertThat(page(office, address("fee"))).contains("票0002");
        assertThat(page(office, "/desk/request/" + request.id())).contains("700.00元");
    }

    @Test
    void an_unpaid_fee_closes_the_request() throws Exception {
        does(office, "fee", Map.of("act", "decide", "basis", "PAGE", "count", "100", "amount", "700"));
        does(office, "fee", Map.of("act", "noticed", "noticed", "2026-03-02"));
        on("2026-03-12");
        does(office, "fee", Map.of("act", "reached", "reached", "2026-03-12"));
        on("2026-04-13");
        assertThat(page(office, address("fee"))).contains("缴费期限已经届满");
        assertThat(send(office, "fee", Map.of("act", "letter")).getRedirectedUrl()).startsWith("/desk/request-letter/");
        does(office, "fee", Map.of("act", "close"));
        assertThat(now().outcome()).isEqualTo(mingbai.law.Outcome.NOT_PAID);
        page(office, address("fee"));
    }

    @Test
    void a_request_is_withdrawn_by_telephone() throws Exception {
        assertThat(send(office, "abandon", Map.of("act", "withdraw", "on", "2026-03-02", "way", "")).getStatus()).isEqualTo(422);
        does(office, "abandon", Map.of("act", "withdraw", "on", "2026-03-02", "way", "电话", "note", "已从别处得到"));
        assertThat(page(office, address("abandon"))).contains("已经办结");
        assertThat(send(office, "correction", Map.of("act", "ask", "items", "请写明年度", "until", "2026-03-23")).getStatus()).isEqualTo(422);
    }

    @Test
    void whoever_acts_on_an_older_version_is_told_so() throws Exception {
        MockHttpServletResponse stale = mvc.perform(post(address("abandon")).with(staff.signedIn(office)).param("version", "0").param("act", "close")
                .param("reason", "与前一件合并办理")).andReturn().getResponse();
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(now().stage()).isEqualTo(Stage.IN_HAND);
    }
}
