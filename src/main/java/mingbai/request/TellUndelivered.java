package mingbai.request;

import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.notice.Mail;
import mingbai.notice.MailAddress;
import mingbai.notice.MailGivenUp;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** A mail about a request that did not arrive: its office is told, for a letter counts as served only when it was. */
@Component
class TellUndelivered implements MailGivenUp {

    private static final String ABOUT = "request/";

    private final CaseBook book;
    private final SendMessage send;

    TellUndelivered(CaseBook book, SendMessage send) {
        this.book = book;
        this.send = send;
    }

    @Override
    public void givenUp(Mail mail) {
        concerned(mail.about()).ifPresent(request -> send.send(Actor.PROGRAM, Recipient.holders(request.agency(), Role.OFFICE), MessageKind.RETURNED, request.agency(),
                "邮件没有送达，请用其他方式告知申请人：" + request.number(), "发往 " + MailAddress.masked(mail.recipient()) + " 的邮件《" + mail.subject() + "》没有送达。原因：" + mail.trouble(),
                "/desk/request/" + request.id()));
    }

    private Optional<RequestCase> concerned(String about) {
        return about.matches(ABOUT + Ids.PATTERN) ? book.find(Long.parseLong(about.substring(ABOUT.length()))) : Optional.empty();
    }
}
