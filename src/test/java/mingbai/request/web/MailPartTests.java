package mingbai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.notice.Mail;
import mingbai.notice.MailGivenUp;
import mingbai.notice.SendMail;
import mingbai.notice.reading.MessageReading;
import mingbai.request.Asked;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class MailPartTests {

    @Autowired Staff staff;
    @Autowired SubmitRequest submit;
    @Autowired SendMail mail;
    @Autowired MailPart part;
    @Autowired MailGivenUp givenUp;
    @Autowired MessageReading messages;
    @Autowired TransactionOperations transaction;

    @Test
    void the_page_of_a_request_says_what_was_mailed_and_what_was_not() {
        RequestCase request = submit.run(Actor.PROGRAM, Asked.web(staff.agency("县渔政站").code(), LocalDate.of(2026, 2, 27)));
        assertThat(part.of(request, null)).isEmpty();
        transaction.execute(status -> mail.queue("zhangsanfeng@example.cn", "政府信息公开申请已答复", "内容", "request/" + request.id()));
        assertThat(part.of(request, null).orElseThrow().rows()).singleElement().satisfies(row -> {
            assertThat(row.label()).isEqualTo("政府信息公开申请已答复");
            assertThat(row.value()).startsWith("未发送，2026-03-02");
            assertThat(row.note()).isEqualTo("z***@example.cn，未配置邮件，未发送");
        });
        assertThat(part.of(request, null).map(CasePart.Section::acts).orElseThrow()).isEmpty();
    }

    @Test
    void the_office_is_told_of_a_mail_that_did_not_arrive() {
        Agency agency = staff.agency("县农机站");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(Actor.PROGRAM, Asked.web(agency.code(), LocalDate.of(2026, 2, 27)));
        transaction.executeWithoutResult(status -> givenUp.givenUp(failed("request/" + request.id())));
        assertThat(messages.unread(office.accountId(), 10)).extracting(received -> received.message().title()).contains("邮件没有送达，请用其他方式告知申请人：" + request.number());
        assertThat(messages.unread(office.accountId(), 10)).allSatisfy(received -> assertThat(received.message().text()).doesNotContain("zhangsanfeng@"));
    }

    @Test
    void a_mail_about_something_else_is_passed_over() {
        for (String about : new String[] {"report/7", "request/7", "request/x", "request/99999999999999999999"}) {
            assertThatCode(() -> transaction.executeWithoutResult(status -> givenUp.givenUp(failed(about)))).doesNotThrowAnyException();
        }
    }

    private static Mail failed(String about) {
        Instant now = Instant.parse("2026-03-02T01:00:00Z");
        return new Mail(1, "zhangsanfeng@example.cn", "政府信息公开申请已答复", "内容", about, Mail.State.FAILED, 1, now, "邮件服务器拒收：550 no such user", now, now, "", 1);
    }
}
