package mingbai.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.events.MailActs;
import mingbai.notice.reading.MailReading;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a mail goes on: taken by the server, another try, given up, or tried again because somebody says so. Its end is an act. */
@Component
public class EndMail {

    /** Between one try and the next; after the last of them it is given up. */
    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6),
            Duration.ofHours(12), Duration.ofDays(1));
    private static final Duration TEXT_KEPT = Duration.ofDays(30);
    private static final int BATCH = 500;

    private final MailTable mails;
    private final MailReading reading;
    private final MailServer server;
    private final List<MailGivenUp> concerned;
    private final Ledger ledger;
    private final Clock clock;

    EndMail(MailTable mails, MailReading reading, MailServer server, List<MailGivenUp> concerned, Ledger ledger, Clock clock) {
        this.concerned = List.copyOf(concerned);
        this.mails = mails;
        this.reading = reading;
        this.server = server;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Mail> due(int limit) {
        return mails.due(clock.millis(), limit);
    }

    @Transactional
    boolean claim(Mail mail, Instant until) {
        return mails.claim(mail, until.toEpochMilli());
    }

    @Transactional
    void answered(Mail mail, MailServer.Answer answer) {
        int tries = mail.tries() + 1;
        Instant now = clock.instant();
        if (answer.took()) {
            end(Actor.PROGRAM, MailActs.SENT, mail, mail.ended(Mail.State.SENT, tries, "", now));
        } else if (answer.forEver() || tries > PAUSES.size()) {
            Mail failed = mail.ended(Mail.State.FAILED, tries, answer.trouble(), now);
            end(Actor.PROGRAM, MailActs.FAILED, mail, failed);
            concerned.forEach(one -> one.givenUp(failed));
        } else {
            mails.save(mail.tryAgainAt(now.plus(PAUSES.get(tries - 1)), tries, answer.trouble()), mail);
        }
    }

    /** Somebody wants it tried again, at once. */
    @Transactional
    public void again(Actor actor, long id) {
        Mail mail = reading.mail(id).orElseThrow(NotFound::new);
        if (!server.isOn()) {
            throw refused("现在不能发送：" + server.whyOff() + "。请先在设置中填写邮件服务器（mingbai.mail.host 等）。");
        }
        if (!mail.canBeTriedAgain()) {
            throw refused(mail.text().isEmpty() && mail.state() != Mail.State.SENT ? "这封邮件的内容已经清除，不能再发送；请由经办人员重新通知。" : "这封邮件正在等待发送或者已经发送，不用再试。");
        }
        end(actor, MailActs.RETRIED, mail, mail.again(clock.instant()));
    }

    private static Refused refused(String why) {
        return new Refused(List.of(Issue.whole(why)));
    }

    /** What was given up is not kept for ever: it is a letter to a citizen. */
    @Transactional
    int forgetOldTexts() {
        return mails.forgetTextsEndedBefore(clock.instant().minus(TEXT_KEPT).toEpochMilli(), BATCH);
    }

    private void end(Actor actor, MailActs act, Mail before, Mail after) {
        if (!mails.save(after, before)) {
            throw new Overtaken("这封邮件");
        }
        ledger.record(Act.of(act, actor, "", Map.of("mail", Long.toString(after.id()), "about", after.about(), "tries", after.tries()), after.touched()));
    }
}
