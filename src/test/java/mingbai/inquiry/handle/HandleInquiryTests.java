package mingbai.inquiry.handle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.answer.InquiryAnswering;
import mingbai.inquiry.answer.PublicFace;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What an office does with a letter until it is answered. */
@DatabaseTest
class HandleInquiryTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired BeanFactory beans;
    @Autowired TakeInquiry take;
    @Autowired InquiryBook book;
    @Autowired AcceptInquiry accept;
    @Autowired AssignInquiry assign;
    @Autowired PassOnInquiry passOn;
    @Autowired MergeInquiries merge;
    @Autowired SplitInquiry split;
    @Autowired EndInquiry end;
    @Autowired ExtendInquiry extend;
    @Autowired SuperviseInquiry supervise;
    @Autowired InquirySteps steps;
    @Autowired LedgerCheck check;

    private Agency county;
    private Agency heating;
    private Agency traffic;
    private Actor office;

    @BeforeEach
    void aCounty() {
        county = staff.agency("青林县人民政府");
        heating = staff.below(county, "青林县供热站");
        traffic = staff.below(county, "青林县交通局");
        office = staff.person(heating, Role.OFFICE);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private Inquiry taken(String once) {
        return take.run(Actor.PROGRAM, InquiryAnswering.asked(heating, "公交车几点收班", once + heating.code())).inquiry();
    }

    @Test
    void passed_on_and_sent_back_the_clock_runs_from_the_first_day() {
        Inquiry inquiry = taken("handle-1-");
        LocalDate due = book.clock(inquiry).due().day();
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        Inquiry passed = passOn.run(office, inquiry.id(), inquiry.version(), traffic.code(), "公交由交通局管理");
        assertThat(passed.agency()).isEqualTo(traffic.code());
        assertThat(passed.stage()).isEqualTo(InquiryStage.RECEIVED);
        Actor receiver = staff.person(traffic, Role.OFFICE);
        Inquiry back = passOn.back(receiver, passed.id(), passed.version(), "运营公司归供热站");
        assertThat(back.agency()).isEqualTo(heating.code());
        Inquiry again = passOn.run(office, back.id(), back.version(), traffic.code(), "经核实由交通局管理");
        Inquiry accepted = accept.run(receiver, again.id(), again.version(), "");
        assertThat(accepted.stage()).isEqualTo(InquiryStage.IN_HAND);
        assertThat(book.clock(accepted).due().day()).isEqualTo(due);
        assertThat(steps.of(inquiry.id())).extracting(InquiryStep::state).containsExactly(InquiryStep.State.REFUSED, InquiryStep.State.DONE);
        assertThatThrownBy(() -> passOn.run(office, accepted.id(), accepted.version(), traffic.code(), "再转")).isInstanceOf(Refused.class);
        assertSound(inquiry.id());
    }

    @Test
    void only_colleagues_are_given_a_letter() {
        Inquiry inquiry = taken("handle-2-");
        Actor colleague = staff.person(heating, Role.DRAFTER);
        Actor stranger = staff.person(traffic, Role.DRAFTER);
        assertThatThrownBy(() -> assign.run(office, inquiry.id(), inquiry.version(), "", stranger.accountId(), "")).isInstanceOf(Refused.class);
        Inquiry assigned = assign.run(office, inquiry.id(), inquiry.version(), "服务科", colleague.accountId(), "请三天内办结");
        assertThat(assigned.handler().account()).isEqualTo(colleague.accountId());
        assertThatThrownBy(() -> assign.run(office, inquiry.id(), inquiry.version(), "", 0, "")).isInstanceOf(Overtaken.class);
    }

    @Test
    void several_questions_become_a_letter_each_on_the_same_day() {
        Inquiry inquiry = taken("handle-3-");
        clock.set(LocalDateTime.of(2026, 3, 4, 9, 0));
        List<Inquiry> made = split.run(office, inquiry.id(), inquiry.version(),
                List.of(new SplitInquiry.Part(heating.code(), "几号供暖", "今年几号供暖？"), new SplitInquiry.Part(traffic.code(), "公交几点收班", "公交车几点收班？")));
        assertThat(made).extracting(Inquiry::receivedOn).containsOnly(LocalDate.of(2026, 3, 2));
        assertThat(made).extracting(Inquiry::agency).containsExactly(heating.code(), traffic.code());
        Inquiry husk = book.get(inquiry.id());
        assertThat(husk.stage()).isEqualTo(InquiryStage.SPLIT);
        assertThat(husk.ending()).contains(made.get(0).number(), made.get(1).number());
        assertThat(book.splitFrom(inquiry.id())).hasSize(2);
        assertSound(inquiry.id());
    }

    @Test
    void what_belongs_elsewhere_ends_with_a_word_where_and_what_was_void_may_be_revived() {
        Inquiry inquiry = taken("handle-4-");
        Inquiry invalid = end.invalid(office, inquiry.id(), inquiry.version(), "广告");
        assertThat(invalid.isOpen()).isFalse();
        Inquiry revived = end.revive(office, invalid.id(), invalid.version());
        assertThat(revived.stage()).isEqualTo(InquiryStage.RECEIVED);
        assertThatThrownBy(() -> end.returned(office, revived.id(), revived.version(), "  ")).isInstanceOf(Refused.class);
        Inquiry returned = end.returned(office, revived.id(), revived.version(), "公交由市公交公司管理，电话0990-0000000。");
        assertThat(returned.stage()).isEqualTo(InquiryStage.RETURNED);
        assertThat(returned.ending()).contains("市公交公司");
        assertSound(inquiry.id());
    }

    @Test
    void more_days_need_another_person() {
        Inquiry taken = taken("handle-5-");
        Inquiry inquiry = accept.run(office, taken.id(), taken.version(), "");
        LocalDate due = book.clock(inquiry).due().day();
        int longest = extend.longest(inquiry);
        Inquiry proposed = extend.propose(office, inquiry.id(), inquiry.version(), longest, "要到现场核实");
        InquiryStep step = steps.open(inquiry.id(), InquiryStep.Kind.EXTENSION).orElseThrow();
        assertThatThrownBy(() -> extend.consent(office, inquiry.id(), proposed.version(), step.id(), step.version())).isInstanceOf(Refused.class);
        Actor leader = staff.person(heating, Role.LEADER);
        Inquiry extended = extend.consent(leader, inquiry.id(), proposed.version(), step.id(), step.version());
        assertThat(book.clock(extended).due().day()).isAfter(due);
        assertThatThrownBy(() -> extend.propose(office, extended.id(), extended.version(), longest, "还要")).isInstanceOf(Refused.class);
        assertSound(inquiry.id());
    }

    @Test
    void the_office_above_urges_and_is_owed_a_report() {
        Inquiry inquiry = taken("handle-6-");
        Actor above = staff.person(county, Role.OFFICE);
        assertThatThrownBy(() -> supervise.urge(office, inquiry.id(), inquiry.version(), "快点")).isInstanceOf(Refused.class);
        Inquiry urged = supervise.urge(above, inquiry.id(), inquiry.version(), "请尽快答复");
        Inquiry demanded = supervise.demand(above, urged.id(), urged.version(), "请报告原因", LocalDate.of(2026, 3, 6));
        assertThat(steps.waiting(InquiryStep.Kind.DEMAND, List.of(heating.code()), 10)).hasSize(1);
        supervise.report(office, demanded.id(), demanded.version(), "已经联系来信人");
        assertThat(steps.waiting(InquiryStep.Kind.DEMAND, List.of(heating.code()), 10)).isEmpty();
        assertSound(inquiry.id());
    }

    @Test
    void an_answer_on_its_way_keeps_a_letter_where_it_is() {
        Inquiry taken = taken("handle-7-");
        Inquiry inquiry = accept.run(office, taken.id(), taken.version(), "");
        new InquiryAnswering(beans).submitted(staff.person(heating, Role.DRAFTER), inquiry, PublicFace.NONE);
        assertThatThrownBy(() -> passOn.run(office, inquiry.id(), inquiry.version(), traffic.code(), "转办")).isInstanceOf(Refused.class).hasMessageContaining("答复正在起草");
        Inquiry other = taken("handle-8-");
        assertThatThrownBy(() -> merge.run(office, inquiry.id(), inquiry.version(), List.of(other.number()))).isInstanceOf(Refused.class).hasMessageContaining("审核");
    }

    @Test
    void consent_after_the_day_makes_nothing_punctual() {
        Inquiry inquiry = taken("handle-late-");
        Inquiry proposed = extend.propose(office, inquiry.id(), inquiry.version(), extend.longest(inquiry), "要到现场核实");
        InquiryStep step = steps.open(inquiry.id(), InquiryStep.Kind.EXTENSION).orElseThrow();
        LocalDate due = book.clock(proposed).due().day();
        Actor leader = staff.person(heating, Role.LEADER);
        Actor deputy = new Actor(leader.accountId(), leader.name(), heating.code(), office.accountId());
        assertThatThrownBy(() -> extend.consent(deputy, inquiry.id(), proposed.version(), step.id(), step.version())).isInstanceOf(Refused.class).hasMessageContaining("以外的人");
        clock.set(due.plusDays(1).atTime(9, 0));
        assertThatThrownBy(() -> extend.consent(leader, inquiry.id(), proposed.version(), step.id(), step.version())).isInstanceOf(Refused.class).hasMessageContaining("期限已过");
        clock.set(due.atTime(9, 0));
        assertThat(book.clock(extend.consent(leader, inquiry.id(), proposed.version(), step.id(), step.version())).due().day()).isAfter(due);
    }

    private void assertSound(long id) {
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(id)));
    }
}
