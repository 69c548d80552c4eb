package mingbai.request;

import java.time.LocalDate;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.notice.MailAddress;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMail;
import mingbai.notice.SendMessage;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/**
 * Tells who drafts the answer, and the applicants who gave an e-mail address, that a reply is due on another day since the working calendar changed. The
 * offices were told by the calendar itself.
 */
@Component
class TellMovedClocks {

    private final PeopleTable people;
    private final AccountReading accounts;
    private final SendMessage send;
    private final SendMail mail;

    TellMovedClocks(PeopleTable people, AccountReading accounts, SendMessage send, SendMail mail) {
        this.people = people;
        this.accounts = accounts;
        this.send = send;
        this.mail = mail;
    }

    /** In the transaction that computed the clock again. */
    void tell(RequestCase request, LocalDate before, LocalDate now) {
        Long handler = request.handler();
        if (handler != null && accounts.holders(Role.OFFICE, request.agency()).stream().noneMatch(holder -> holder.account() == handler)) {
            send.send(Actor.PROGRAM, Recipient.person(handler), MessageKind.CALENDAR, request.agency(), "放假安排有变动，答复期限移动了：" + Shortened.to(request.subject(), 60),
                    "申请编号：" + request.number() + "。原" + before + "，现" + now + "。", "/desk/request/" + request.id());
        }
        people.applicants(request.id()).stream().map(Applicant::email).filter(email -> !email.isBlank() && MailAddress.issues("email", email).isEmpty()).distinct()
                .forEach(email -> mail.queue(email, "政府信息公开申请的答复期限有变动", "您的政府信息公开申请（编号：" + request.number() + "）的答复期限，因国务院办公厅放假安排变动，由" + before + "变为"
                        + now + "。\n\n凭编号和查询码可以在网站上查看这个日期是怎样计算的。", "request/" + request.id()));
    }
}
