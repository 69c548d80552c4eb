package mingbai.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.TakeInquiry.Taken;
import mingbai.inquiry.events.InquiryAct;
import mingbai.inquiry.handle.InquiryStep;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.inquiry.reading.InquiryRow;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody writes to an agency and comes back to see. */
@DatabaseTest
class TakeInquiryTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Staff staff;
    @Autowired
    TakeInquiry take;
    @Autowired
    FollowInquiry follow;
    @Autowired
    RenewInquiryCode renew;
    @Autowired
    mingbai.inquiry.handle.AssignInquiry assign;
    @Autowired
    mingbai.inquiry.handle.InquirySteps steps;
    @Autowired
    InquiryMessages messages;
    @Autowired
    InquiryBook book;
    @Autowired
    InquiryReading reading;
    @Autowired
    LedgerCheck check;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void however_often_the_form_is_sent_it_is_one_inquiry_with_one_code() {
        Agency agency = staff.agency("县供水站");
        Intake form = Written.web(agency.code(), MONDAY);
        Taken first = take.run(Actor.PROGRAM, form);
        Taken again = take.run(Actor.PROGRAM, form);
        assertThat(again.inquiry().id()).isEqualTo(first.inquiry().id());
        assertThat(again.code()).isEqualTo(first.code());
        assertThat(first.inquiry().number()).matches("2026-\\d{6,}");
        assertThat(reading.count(InquiryFilter.of(List.of(agency.code())))).isEqualTo(1);
    }

    @Test
    void number_and_code_open_it_until_the_code_is_renewed() {
        Agency agency = staff.agency("县供气站");
        Taken taken = take.run(Actor.PROGRAM, Written.web(agency.code(), MONDAY));
        assertThat(follow.run(" " + taken.inquiry().number(), taken.code().toLowerCase(java.util.Locale.ROOT))).map(Inquiry::id).contains(taken.inquiry().id());
        assertThat(follow.run(taken.inquiry().number(), "0000-0000-0000-0000")).isEmpty();
        assertThat(follow.run("1999-000001", taken.code())).isEmpty();
        Taken renewed = renew.run(staff.person(agency, Role.OFFICE), taken.inquiry().id(), 1);
        assertThat(follow.run(taken.inquiry().number(), taken.code())).isEmpty();
        assertThat(follow.run(taken.inquiry().number(), renewed.code())).isPresent();
    }

    @Test
    void who_works_on_it_cannot_become_the_asker() {
        Agency agency = staff.agency("县供气站");
        Actor handler = staff.person(agency, Role.OFFICE);
        Inquiry inquiry = take.run(Actor.PROGRAM, Written.web(agency.code(), MONDAY)).inquiry();
        Inquiry given = assign.run(handler, inquiry.id(), inquiry.version(), "", handler.accountId(), "");
        assertThatThrownBy(() -> renew.run(handler, given.id(), given.version())).isInstanceOf(Refused.class).hasMessageContaining("别的同事");
        Actor colleague = staff.person(agency, Role.OFFICE);
        Actor deputy = new Actor(colleague.accountId(), colleague.name(), agency.code(), handler.accountId());
        assertThatThrownBy(() -> renew.run(deputy, given.id(), given.version())).isInstanceOf(Refused.class);
        renew.run(colleague, given.id(), given.version());
        assertThat(steps.of(given.id())).filteredOn(step -> step.kind() == InquiryStep.Kind.CODE).singleElement()
                .satisfies(step -> assertThat(step.by().account()).isEqualTo(colleague.accountId()));
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(given.id())));
    }

    @Test
    void what_cannot_stand_is_said_at_its_field() {
        Agency agency = staff.agency("县供暖站");
        Intake wrong = new Intake(agency.code(), InquiryKind.MAILBOX, InquiryChannel.WEB, "题".repeat(101), "嗯\u0000", new Asker("", "打电话", "nowhere", ""), false,
                Inquiry.About.NOTHING, "", LocalDate.of(2026, 3, 3), "wrong form", List.of());
        assertThatThrownBy(() -> take.run(Actor.PROGRAM, wrong)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.issues()).extracting(Issue::field).contains("title", "text", "phone", "email", "leader", "receivedOn"));
        assertThatThrownBy(() -> take.run(Actor.PROGRAM, Written.web("nobody-there", MONDAY))).isInstanceOf(Refused.class);
    }

    @Test
    void a_list_and_its_figure_tell_the_same_and_the_clock_stands_in_it() {
        Agency agency = staff.agency("县路灯站");
        Actor office = staff.person(agency, Role.OFFICE);
        Inquiry inquiry = take.run(Actor.PROGRAM, Written.web(agency.code(), MONDAY)).inquiry();
        InquiryFilter open = InquiryFilter.of(List.of(agency.code())).in(InquiryStage.RECEIVED, InquiryStage.IN_HAND).saying("停水");
        assertThat(reading.list(open, 0, 10)).extracting(InquiryRow::id, InquiryRow::due, InquiryRow::urgentOn)
                .containsExactly(org.assertj.core.api.Assertions.tuple(inquiry.id(), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 4)));
        transaction.executeWithoutResult(status -> book.change(InquiryAct.ACCEPTED, office, inquiry.in(InquiryStage.IN_HAND), List.of(new InquiryFact.Accepted(MONDAY)), Map.of()));
        assertThat(reading.list(open, 0, 10)).extracting(InquiryRow::urgentOn).containsExactly(LocalDate.of(2026, 3, 9));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> book.change(InquiryAct.ACCEPTED, office, inquiry, List.of(), Map.of()))).isInstanceOf(Overtaken.class);
        assertThat(reading.oldestUnanswered(List.of(agency.code()), MONDAY)).contains(MONDAY);
        assertThat(reading.count(open)).isEqualTo(1);
    }

    @Test
    void a_message_twice_within_a_minute_is_one_and_the_ledger_vouches_for_all() {
        Agency agency = staff.agency("县公厕管理站");
        Inquiry inquiry = take.run(Actor.PROGRAM, Written.web(agency.code(), MONDAY)).inquiry();
        messages.send(Actor.PROGRAM, inquiry.id(), "补充：是三号楼", List.of());
        messages.send(Actor.PROGRAM, inquiry.id(), "补充：是三号楼 ", List.of());
        messages.send(staff.person(agency, Role.OFFICE), inquiry.id(), "请问几单元？", List.of());
        assertThat(messages.of(inquiry.id())).extracting(InquiryMessage::from).containsExactly(InquiryMessage.From.ASKER, InquiryMessage.From.OFFICE);
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(inquiry.id())));
    }
}
