package mingbai.notice;

import java.util.List;
import mingbai.notice.reading.MailReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Mail that was given up waits for the administrator of the whole platform, as one item. */
@Component
class FailedMail implements WaitingWork {

    private final MailReading mails;

    FailedMail(MailReading mails) {
        this.mails = mails;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        if (!caller.agenciesFor(Role.SYSTEM_ADMIN).contains("")) {
            return List.of();
        }
        return mails.list(Mail.State.FAILED, 1, 0).stream().map(newest -> new Item(mails.count(Mail.State.FAILED) + " 封邮件没有送达", "", "邮件通知",
                newest.queuedAt(), null, Mail.State.FAILED.label(), Tone.LATE, "查看原因", "/desk/mail?state=FAILED")).toList();
    }
}
