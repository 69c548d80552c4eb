package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.ReformAgencies;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;
import mingbai.identity.Handover;
import mingbai.identity.HandOver;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.notice.reading.MessageReading;
import mingbai.request.Clocks.Kind;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RequestDeskTests {

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired AssignRequest assign;
    @Autowired ChangeContact contacts;
    @Autowired TakeBackFact takeBack;
    @Autowired CaseBook book;
    @Autowired OpenTerms terms;
    @Autowired RemindOfTerms reminders;
    @Autowired FollowReforms reforms;
    @Autowired DatedRequests dated;
    @Autowired TellMovedClocks moved;
    @Autowired RenewClocks renew;
    @Autowired JdbcClient jdbc;
    @Autowired ReformAgencies reform;
    @Autowired HandOver handOver;
    @Autowired AccountReading accounts;
    @Autowired MessageReading messages;
    @Autowired TransactionTemplate transaction;

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private RequestCase add(Actor office, RequestAct act, RequestCase request, CaseFact... facts) {
        return transaction.execute(status -> book.change(act, office, book.get(request.id()), List.of(facts), Map.of()));
    }

    private long told(Actor person, String words) {
        return messages.unread(person.accountId(), 100).stream().filter(message -> message.message().title().contains(words)).count();
    }

    @Test
    void a_request_is_given_to_somebody_of_the_agency_who_is_told() {
        Agency agency = staff.agency("县丝绸站");
        Actor office = staff.person(agency, Role.OFFICE);
        Actor drafter = staff.person(agency, Role.DRAFTER);
        Actor stranger = staff.person(staff.agency("县棉花站"), Role.DRAFTER);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        assertThatThrownBy(() -> assign.run(office, request.id(), request.version(), "蚕桑科", stranger.accountId(), "")).isInstanceOf(Refused.class);
        RequestCase assigned = assign.run(office, request.id(), request.version(), "蚕桑科", drafter.accountId(), "请先找2025年的决算");
        assertThat(assigned.section()).isEqualTo("蚕桑科");
        assertThat(told(drafter, "交办依申请公开件")).isOne();
    }

    @Test
    void a_new_telephone_is_kept_and_a_wrong_one_refused() {
        Agency agency = staff.agency("县桑园");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        assertThatThrownBy(() -> contacts.run(office, request.id(), 1, 1, new ChangeContact.Contact("", "", "没有", "", "", ""))).isInstanceOf(Refused.class);
        contacts.run(office, request.id(), 1, 1, new ChangeContact.Contact("", "", "0990-7654321", "", "", ""));
        assertThat(book.applicants(request.id())).extracting(Applicant::phone).containsExactly("0990-7654321");
    }

    @Test
    void a_wrong_record_is_taken_back_with_its_reason_but_not_what_a_letter_made() {
        Agency agency = staff.agency("县蜂场");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        RequestCase asked = add(office, RequestAct.CORRECTION_ASKED, request, new CaseFact.CorrectionAsked(MONDAY, LocalDate.of(2026, 3, 20)));
        long letter = fact(request, CaseFact.CorrectionAsked.class);
        assertThatThrownBy(() -> takeBack.run(office, request.id(), asked.version(), letter, "写错")).isInstanceOf(Refused.class);
        RequestCase corrected = add(office, RequestAct.CORRECTED, request, new CaseFact.Corrected(MONDAY));
        long wrong = fact(request, CaseFact.Corrected.class);
        assertThatThrownBy(() -> takeBack.run(office, request.id(), corrected.version(), wrong, " ")).isInstanceOf(Refused.class);
        RequestCase back = takeBack.run(office, request.id(), corrected.version(), wrong, "来的是另一个人的补正");
        assertThat(book.clocks(back).paused()).isTrue();
        assertThat(book.record(request.id())).filteredOn(row -> row.id() == wrong).extracting(FactRow::reason).containsExactly("来的是另一个人的补正");
    }

    @Test
    void a_wrong_day_of_receipt_is_taken_back_and_confirmed_anew() {
        Agency agency = staff.agency("县竹器社");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 2, 25)));
        RequestCase open = takeBack.run(office, request.id(), request.version(), fact(request, CaseFact.Received.class), "日期写错");
        assertThat(open.stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(book.clocks(open).due()).isEmpty();
    }

    private long fact(RequestCase request, Class<? extends CaseFact> kind) {
        return book.record(request.id()).stream().filter(row -> kind.isInstance(row.fact())).findFirst().orElseThrow().id();
    }

    @Test
    void a_term_that_is_near_or_passed_is_told_once_and_leaders_hear_of_what_was_let_pass() {
        Agency agency = staff.agency("县木器社");
        Actor office = staff.person(agency, Role.OFFICE);
        Actor leader = staff.person(agency, Role.LEADER);
        RequestCase near = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 1, 30)));
        RequestCase late = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 1, 5)));
        for (int twice = 0; twice < 2; twice++) {
            terms.of(List.of(near.id(), late.id())).forEach(reminders::remind);
        }
        assertThat(told(office, "期限将到：作出答复")).isOne();
        assertThat(told(office, "已过期限：作出答复")).isOne();
        assertThat(told(leader, "已过期限：作出答复")).isOne();
        assertThat(told(leader, "期限将到")).isZero();
    }

    @Test
    void chasing_others_goes_on_while_the_clock_rests() {
        Agency agency = staff.agency("县铁器社");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 2, 25)));
        add(office, RequestAct.CORRECTION_ASKED, request, new CaseFact.CorrectionAsked(LocalDate.of(2026, 2, 26), LocalDate.of(2026, 3, 4)));
        terms.of(List.of(request.id())).forEach(reminders::remind);
        assertThat(told(office, "期限将到：申请人补正")).isOne();
        assertThat(told(office, "作出答复")).isZero();
    }

    @Test
    void open_requests_pass_to_the_successor_of_an_agency_and_keep_their_number() {
        Agency gone = staff.agency("县农机局");
        Agency heir = staff.agency("县农业农村局");
        Actor office = staff.person(gone, Role.OFFICE);
        Actor heirOffice = staff.person(heir, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(gone.code(), LocalDate.of(2026, 2, 25)));
        LocalDate due = book.clocks(request).due().orElseThrow();
        reform.merge(Actor.PROGRAM, List.of(gone.code()), heir.code(), new ReformAgencies.Decision(MONDAY, "示范县机构改革方案"));
        reforms.look();
        RequestCase passed = book.get(request.id());
        assertThat(passed.agency()).isEqualTo(heir.code());
        assertThat(passed.number()).isEqualTo(request.number());
        assertThat(book.clocks(passed).due()).contains(due);
        assertThat(told(heirOffice, "承继县农机局的依申请公开件")).isOne();
    }

    @Test
    void a_number_the_successor_has_already_gets_the_code_of_the_old_agency() {
        Agency gone = staff.agency("县蚕茧局");
        Agency heir = staff.agency("县丝麻局");
        RequestCase theirs = submit.run(staff.person(heir, Role.OFFICE), Asked.counter(heir.code(), LocalDate.of(2026, 2, 25)));
        RequestCase request = submit.run(staff.person(gone, Role.OFFICE), Asked.counter(gone.code(), LocalDate.of(2026, 2, 25)));
        jdbc.sql("update request_case set number = :number where id = :id").param("number", request.number()).param("id", theirs.id()).update();
        reform.merge(Actor.PROGRAM, List.of(gone.code()), heir.code(), new ReformAgencies.Decision(MONDAY, "示范县机构改革方案"));
        reforms.look();
        assertThat(book.get(request.id()).number()).isEqualTo(request.number() + "-" + gone.code());
        jdbc.sql("update request_case set number = :number where id = :id").param("number", theirs.number()).param("id", theirs.id()).update();
    }

    @Test
    void what_somebody_drafts_passes_with_the_handing_over() {
        Agency agency = staff.agency("县渡口所");
        Actor office = staff.person(agency, Role.OFFICE);
        Actor before = staff.person(agency, Role.DRAFTER);
        Actor after = staff.person(agency, Role.DRAFTER);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        assign.run(office, request.id(), request.version(), "", before.accountId(), "");
        assertThat(handOver.openItems(before.accountId())).extracting(Handover.OpenItem::id).contains(Long.toString(request.id()));
        handOver.handOver(office, before.accountId(), accounts.require(after.accountId()).login(), false);
        assertThat(book.get(request.id()).handler()).isEqualTo(after.accountId());
    }

    @Test
    void a_notice_on_holidays_says_beforehand_which_requests_it_moves() {
        Agency agency = staff.agency("县灯具社");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        WorkCalendar before = mingbai.almanac.Schedules.builtIn();
        List<SpecialDay> days = new ArrayList<>(before.announcedYears().stream().flatMap(year -> before.specialDays(year).stream()).toList());
        days.add(new SpecialDay(LocalDate.of(2026, 3, 20), "示范节", false, "https://example.org/notice"));
        WorkCalendar after = WorkCalendar.of(before.announcedYears(), days);
        assertThat(dated.moved(before, after)).filteredOn(moved -> moved.agency().equals(agency.code())).singleElement()
                .satisfies(moved -> {
                    assertThat(moved.before()).isEqualTo(LocalDate.of(2026, 3, 30));
                    assertThat(moved.after()).isEqualTo(LocalDate.of(2026, 3, 31));
                    assertThat(moved.what()).contains(request.number());
                });
    }

    @Test
    void who_drafts_and_the_applicant_are_told_when_the_calendar_moved_the_reply() {
        Agency agency = staff.agency("县钟表社");
        Actor office = staff.person(agency, Role.OFFICE);
        Actor drafter = staff.person(agency, Role.DRAFTER);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        assign.run(office, request.id(), request.version(), "", drafter.accountId(), "");
        contacts.run(office, request.id(), 2, 1, new ChangeContact.Contact("", "", "", "zhang@example.org", "", ""));
        transaction.executeWithoutResult(status -> moved.tell(book.get(request.id()), LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 30)));
        assertThat(told(drafter, "答复期限移动了")).isOne();
        assertThat(jdbc.sql("select count(*) from notice_mail where about = :about").param("about", "request/" + request.id()).query(Long.class).single()).isOne();
    }

    @Test
    void a_clock_computed_with_another_calendar_is_computed_again_and_the_change_told() {
        Agency agency = staff.agency("县眼镜社");
        Actor office = staff.person(agency, Role.OFFICE);
        Actor drafter = staff.person(agency, Role.DRAFTER);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        assign.run(office, request.id(), request.version(), "", drafter.accountId(), "");
        jdbc.sql("update request_clock set due_on = '2026-03-27', calendar = 900000 where case_id = :id").param("id", request.id()).update();
        renew.look();
        assertThat(jdbc.sql("select due_on from request_clock where case_id = :id").param("id", request.id()).query(String.class).single()).isEqualTo("2026-03-30");
        assertThat(told(drafter, "答复期限移动了")).isOne();
    }

    @Test
    void each_term_that_runs_has_its_own_kind() {
        Agency agency = staff.agency("县印染社");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.web(agency.code(), LocalDate.of(2026, 2, 25)));
        assertThat(terms.of(Set.of(request.id())).getFirst().clocks().open()).extracting(Clocks.SubClock::kind).containsExactly(Kind.CONFIRM);
    }
}
