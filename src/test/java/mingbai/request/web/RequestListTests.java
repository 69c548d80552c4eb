package mingbai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.ApplicantKind;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.Channel;
import mingbai.request.Phase;
import mingbai.request.RequestCase;
import mingbai.request.Submission;
import mingbai.request.SubmitRequest;
import mingbai.request.SupplyForm;
import mingbai.request.SupplyWay;
import mingbai.request.events.RequestAct;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.RequestRow;
import mingbai.request.reading.Risk;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RequestListTests {

    @Autowired Staff staff;
    @Autowired MockMvc mvc;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired RequestReading reading;
    @Autowired TransactionTemplate transaction;

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private RequestCase ask(Actor office, Channel channel, LocalDate on, String subject) {
        Submission.Person person = new Submission.Person(ApplicantKind.NATURAL, "周伯通", "", "", "0990-0000009", "", "", "");
        return submit.run(office, new Submission(office.agency(), channel, on, List.of(person), subject, subject + "的全文", SupplyForm.ANY, SupplyWay.PLATFORM));
    }

    private RequestCase add(Actor office, RequestAct act, RequestCase request, CaseFact... facts) {
        return transaction.execute(status -> book.change(act, office, book.get(request.id()), List.of(facts), Map.of()));
    }

    @Test
    void the_most_urgent_stand_first_and_a_resting_clock_says_so() throws Exception {
        Agency agency = staff.agency("县盐务局");
        Actor office = staff.person(agency, Role.OFFICE);
        ask(office, Channel.COUNTER, MONDAY, "后到的盐价文件");
        ask(office, Channel.COUNTER, LocalDate.of(2026, 2, 3), "先到的盐田规划");
        RequestCase resting = ask(office, Channel.COUNTER, LocalDate.of(2026, 2, 10), "补正中的盐票");
        add(office, RequestAct.CORRECTION_ASKED, resting, new CaseFact.CorrectionAsked(LocalDate.of(2026, 2, 12), LocalDate.of(2026, 3, 12)));
        RequestFilter open = RequestFilter.of(Set.of(agency.code())).open();
        assertThat(reading.list(open, 0, 50)).extracting(RequestRow::subject).containsExactly("先到的盐田规划", "补正中的盐票", "后到的盐价文件");
        assertThat(reading.openByPhase(open)).containsEntry(Phase.IN_HAND, 2L).containsEntry(Phase.CORRECTION, 1L);
        mvc.perform(get("/desk/requests").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("暂停计时")))
                .andExpect(content().string(containsString("先到的盐田规划")));
        mvc.perform(get("/desk/requests?phase=correction").with(staff.signedIn(office))).andExpect(content().string(containsString("补正中的盐票")))
                .andExpect(content().string(not(containsString("先到的盐田规划"))));
    }

    @Test
    void what_is_late_unconfirmed_or_due_within_days_is_told_apart() {
        Agency agency = staff.agency("县皮革站");
        Actor office = staff.person(agency, Role.OFFICE);
        ask(office, Channel.COUNTER, LocalDate.of(2026, 1, 5), "早已到期的鞣制标准");
        ask(office, Channel.COUNTER, LocalDate.of(2026, 2, 2), "将要到期的皮张价目");
        ask(office, Channel.WEB, LocalDate.of(2026, 2, 24), "没有确认的皮匠名录");
        RequestFilter open = RequestFilter.of(Set.of(agency.code())).open();
        assertThat(reading.list(open.at(Risk.OVERDUE), 0, 9)).extracting(RequestRow::subject).containsExactly("早已到期的鞣制标准");
        assertThat(reading.list(open.at(Risk.UNCONFIRMED), 0, 9)).extracting(RequestRow::subject).containsExactly("没有确认的皮匠名录");
        assertThat(reading.list(open.dueWithin(8), 0, 9)).extracting(RequestRow::subject).containsExactly("将要到期的皮张价目");
        assertThat(reading.count(open.dueWithin(1))).isZero();
        assertThat(reading.byAgency(open)).containsEntry(agency.code(), 3L);
    }

    @Test
    void closed_ones_leave_the_open_list_and_are_found_by_number_word_and_applicant() {
        Agency agency = staff.agency("县果品站");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = ask(office, Channel.COUNTER, LocalDate.of(2026, 2, 2), "果园面积100%的统计_表");
        transaction.executeWithoutResult(status -> book.change(RequestAct.CLOSED, office, book.get(request.id()).closed(mingbai.law.Outcome.values()[0], MONDAY),
                List.of(new CaseFact.Answered(MONDAY)), Map.of()));
        RequestFilter all = RequestFilter.of(Set.of(agency.code()));
        assertThat(reading.count(all.open())).isZero();
        assertThat(reading.list(all.in(Set.of(Phase.CLOSED)), 0, 9)).extracting(RequestRow::late).containsExactly(false);
        for (String words : List.of(request.number(), "面积100%", "周伯", "统计_表")) {
            assertThat(reading.count(new RequestFilter(all.agencies(), Set.of(), null, null, null, null, null, words, null, null, null))).as(words).isOne();
        }
        assertThat(reading.count(new RequestFilter(all.agencies(), Set.of(), null, null, null, null, null, "%x%", null, null, null))).isZero();
    }

    @Test
    void nobody_sees_what_was_asked_of_others_and_offices_see_what_is_below() throws Exception {
        Agency above = staff.agency("州水产局");
        Agency below = staff.below(above, "县水产站");
        ask(staff.person(below, Role.OFFICE), Channel.COUNTER, MONDAY, "鱼塘承包合同登记");
        mvc.perform(get("/desk/requests?below=" + below.code()).with(staff.signedIn(staff.person(above, Role.LEADER))))
                .andExpect(content().string(containsString("鱼塘承包合同登记"))).andExpect(content().string(containsString("县水产站")));
        Actor stranger = staff.person(staff.agency("县戏曲团"), Role.OFFICE);
        mvc.perform(get("/desk/requests?agency=" + below.code()).with(staff.signedIn(stranger))).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("鱼塘承包合同登记"))));
    }

    @Test
    void odd_addresses_are_as_good_as_empty_ones() throws Exception {
        Actor office = staff.person(staff.agency("县气象台"), Role.OFFICE);
        for (String query : List.of("phase=x&page=0", "from=9999-99-99&to=x", "within=-3", "within=99999", "words=" + "%25".repeat(300), "page=99999999", "risk=%3Cb%3E",
                "from=%2B999999999-12-31", "phase=closed&outcome=r3_1&risk=overdue&page=3", "risk=ended-late&within=5", "risk=ended-late", "phase=closed&words=x&from=2026-01-01",
                "phase=review&words=x&channel=web&kind=natural", "phase=serve", "phase=in-hand&risk=paused-long")) {
            mvc.perform(get(java.net.URI.create("/desk/requests?" + query)).with(staff.signedIn(office))).andExpect(status().isOk());
        }
    }

    @Test
    void a_file_of_the_list_runs_no_formula() throws Exception {
        Agency agency = staff.agency("县砖瓦厂");
        Actor office = staff.person(agency, Role.OFFICE);
        ask(office, Channel.COUNTER, MONDAY, "=1+1 砖瓦产量");
        String csv = mvc.perform(get("/desk/requests.csv").with(staff.signedIn(office))).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1 砖瓦产量").contains("申请编号");
        assertThat(mvc.perform(get("/desk/requests.xlsx").with(staff.signedIn(office))).andReturn().getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }
}
