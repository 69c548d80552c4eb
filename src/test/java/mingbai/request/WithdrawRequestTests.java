package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WithdrawRequestTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired WithdrawRequest withdraw;
    @Autowired CloseOtherwise close;
    @Autowired CaseBook book;

    @Test
    void an_applicant_withdraws_and_nothing_more_is_owed() {
        Agency agency = staff.agency("县蚕种场");
        RequestCase request = submit.run(Actor.PROGRAM, Asked.web(agency.code(), LocalDate.of(2026, 2, 27)));
        RequestCase closed = withdraw.run(Actor.PROGRAM, request.id(), request.version(), new WithdrawRequest.Withdrawal(MONDAY, "本平台", ""));
        assertThat(closed.outcome()).isEqualTo(Outcome.OTHER);
        assertThat(closed.closedOn()).isEqualTo(MONDAY);
        assertThat(book.clocks(closed).open()).isEmpty();
        assertThatThrownBy(() -> withdraw.run(Actor.PROGRAM, request.id(), closed.version(), new WithdrawRequest.Withdrawal(MONDAY, "本平台", "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nobody_withdraws_before_asking_nor_tomorrow_nor_on_an_older_version() {
        Agency agency = staff.agency("县种畜场");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        assertThatThrownBy(() -> withdraw.run(office, request.id(), request.version(), new WithdrawRequest.Withdrawal(LocalDate.of(2026, 3, 1), "电话", "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> withdraw.run(office, request.id(), request.version(), new WithdrawRequest.Withdrawal(LocalDate.of(2026, 3, 3), "电话", "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> withdraw.run(office, request.id(), request.version() - 1, new WithdrawRequest.Withdrawal(MONDAY, "电话", "")))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void closing_otherwise_needs_a_reason_that_says_something() {
        Agency agency = staff.agency("县种子站");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        assertThatThrownBy(() -> close.run(office, request.id(), request.version(), " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> close.run(office, request.id(), request.version(), "无")).isInstanceOf(Refused.class);
        assertThat(close.run(office, request.id(), request.version(), "与同一申请人的前一件申请合并办理").outcome()).isEqualTo(Outcome.OTHER);
    }
}
