package mingbai.request.web;

import java.util.List;
import java.util.Optional;
import mingbai.notice.Mail;
import mingbai.notice.MailAddress;
import mingbai.notice.reading.MailReading;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.web.Caller;
import mingbai.web.Times;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** What was mailed about a request, and whether a mail server took it. */
@Component
class MailPart implements CasePart {

    private final MailReading mails;

    MailPart(MailReading mails) {
        this.mails = mails;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public Optional<Section> of(RequestCase request, Caller caller) {
        List<Row> rows = mails.about("request/" + request.id()).stream().map(MailPart::row).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Section("mail", "邮件通知", "“已发送”是指邮件服务器已经接收，不能证明对方已经看到。", rows, List.of()));
    }

    private static Row row(Mail mail) {
        String when = Times.minute(mail.endedAt() == null ? mail.queuedAt() : mail.endedAt());
        return new Row(mail.subject(), mail.state().label() + "，" + when, MailAddress.masked(mail.recipient()) + (mail.trouble().isEmpty() ? "" : "，" + mail.trouble()), tone(mail), "");
    }

    private static Tone tone(Mail mail) {
        return switch (mail.state()) {
            case WAITING, OFF -> Tone.PLAIN;
            case SENT -> Tone.DONE;
            case FAILED -> Tone.LATE;
        };
    }
}
