package mingbai.request.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.SubmitRequest;
import mingbai.request.events.RequestAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RemedyTests {

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired FileRemedy file;
    @Autowired CloseRemedy close;
    @Autowired OrderNewAnswer order;
    @Autowired RemedyReading remedies;
    @Autowired LedgerCheck check;
    @Autowired TransactionTemplate transaction;
    @Autowired MockMvc mvc;

    private Agency agency;
    private Actor office;
    private RequestCase refused;

    @BeforeEach
    void aRequestThatWasRefused() {
        agency = staff.agency("县水利局");
        office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 2, 10)));
        refused = transaction.execute(status -> book.change(RequestAct.CLOSED, office, request.closed(Outcome.INTERNAL, LocalDate.of(2026, 2, 25)),
                List.of(new CaseFact.Answered(LocalDate.of(2026, 2, 25))), Map.of()));
    }

    private Filing filing(String number, RemedyKind kind) {
        return new Filing(agency.code(), number, refused.number(), kind, "某县人民政府", LocalDate.of(2026, 2, 26), LocalDate.of(2026, 3, 9));
    }

    @Test
    void a_new_answer_that_is_ordered_opens_the_request_again_with_its_own_term() {
        Remedy filed = file.run(office, filing("复〔2026〕1号", RemedyKind.RECONSIDERATION));
        assertThatThrownBy(() -> order.run(office, filed.id(), filed.version(), LocalDate.of(2026, 3, 2), null)).isInstanceOf(Refused.class);
        Remedy closed = close.run(office, filed.id(), filed.version(), LocalDate.of(2026, 3, 2), RemedyResult.CORRECTED, "责令重新答复");
        RequestCase again = order.run(office, closed.id(), closed.version(), LocalDate.of(2026, 3, 2), null);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.stage()).isEqualTo(Stage.IN_HAND);
        assertThat(book.clocks(again).due()).contains(LocalDate.of(2026, 3, 30));
        Remedy now = remedies.find(filed.id()).orElseThrow();
        assertThatThrownBy(() -> order.run(office, now.id(), now.version(), LocalDate.of(2026, 3, 2), null)).isInstanceOf(Refused.class);
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain("remedy " + now.id(), "request " + again.id());
    }

    @Test
    void a_number_stands_once_and_days_stand_in_order() {
        Remedy filed = file.run(office, filing("复〔2026〕2号", RemedyKind.RECONSIDERATION));
        assertThatThrownBy(() -> file.run(office, filing("复〔2026〕2号", RemedyKind.SUIT_DIRECT))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> close.run(office, filed.id(), filed.version(), LocalDate.of(2026, 2, 25), RemedyResult.UPHELD, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> close.run(office, filed.id(), filed.version() + 1, LocalDate.of(2026, 3, 2), RemedyResult.UPHELD, "")).isInstanceOf(Overtaken.class);
    }

    @Test
    void a_direct_suit_against_a_refusal_under_articles_14_to_16_is_pointed_out_from_2024_on() {
        assertThat(Remedies.hint(RemedyKind.SUIT_DIRECT, Outcome.INTERNAL, LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(Remedies.hint(RemedyKind.SUIT_DIRECT, Outcome.INTERNAL, LocalDate.of(2024, 1, 1))).contains("应当先申请行政复议");
        assertThat(Remedies.hint(RemedyKind.SUIT_DIRECT, Outcome.NOT_HELD, LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(Remedies.hint(RemedyKind.SUIT_DIRECT, Outcome.PARTLY_OPEN, LocalDate.of(2026, 1, 1))).contains("部分公开");
        assertThat(Remedies.hint(RemedyKind.RECONSIDERATION, Outcome.INTERNAL, LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void the_pages_take_it_from_filing_to_its_papers_and_result() throws Exception {
        String target = mvc.perform(post("/desk/remedies").param("agency", agency.code()).param("number", "行初〔2026〕3号").param("requestNumber", refused.number())
                .param("kind", "suit_direct").param("body", "某县人民法院").param("filedOn", "2026-02-27").param("answerUntil", "2026-03-13").with(staff.signedIn(office)))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        long id = Long.parseLong(target.replaceAll("\\D*(\\d+)\\?.*", "$1"));
        mvc.perform(get("/desk/remedy/" + id).with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("应当先申请行政复议")));
        mvc.perform(get("/desk").with(staff.signedIn(office))).andExpect(content().string(org.hamcrest.Matchers.containsString("行初〔2026〕3号")));
        mvc.perform(multipart("/desk/remedy/" + id + "/paper").file(new MockMultipartFile("file", "答辩状.txt", "text/plain", "答辩状".getBytes())).param("version", "1")
                .with(staff.signedIn(office))).andExpect(redirectedUrl("/desk/remedy/" + id + "?done=paper"));
        mvc.perform(get("/desk/remedy/" + id + "/paper/1").with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(post("/desk/remedy/" + id + "/close").param("version", "2").param("result", "").param("closedOn", "明天").with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(org.hamcrest.Matchers.containsString("明天")));
        mvc.perform(get("/desk/remedies?year=2026").with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("行初〔2026〕3号")));
        mvc.perform(get("/desk/request/" + refused.id()).with(staff.signedIn(office))).andExpect(content().string(org.hamcrest.Matchers.containsString("行初〔2026〕3号")));
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept() throws Exception {
        mvc.perform(post("/desk/remedies").param("agency", agency.code()).param("number", "<script>x</script>").param("requestNumber", "没有这件").param("kind", "reconsideration")
                .param("filedOn", "2026-02-27").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("没有这件"))).andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("<script>x"))));
        mvc.perform(post("/desk/remedies").param("agency", "别处").param("kind", "reconsideration").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void what_was_ordered_before_the_last_answer_does_not_open_the_request_again() {
        transaction.executeWithoutResult(status -> book.change(RequestAct.AMENDED, office, book.get(refused.id()), List.of(new CaseFact.Answered(LocalDate.of(2026, 2, 28))), Map.of()));
        Remedy filed = file.run(office, filing("复〔2026〕5号", RemedyKind.RECONSIDERATION));
        Remedy closed = close.run(office, filed.id(), filed.version(), LocalDate.of(2026, 2, 27), RemedyResult.CORRECTED, "责令重新答复");
        assertThatThrownBy(() -> order.run(office, closed.id(), closed.version(), LocalDate.of(2026, 2, 27), null)).isInstanceOf(Refused.class)
                .hasMessageContaining("2026-02-28");
    }
}
