package mingbai.notice;

import java.time.Clock;
import java.time.Instant;
import mingbai.ledger.Ids;
import org.springframework.stereotype.Component;

/**
 * Hands a mail to the mail server at once, keeps nothing of it and tries once: for what is worth nothing a few minutes later and must not lie in a table meanwhile.
 * All else is queued by {@link SendMail}. Not inside a transaction.
 */
@Component
public class MailNow {

    private final MailServer server;
    private final Ids ids;
    private final Clock clock;

    MailNow(MailServer server, Ids ids, Clock clock) {
        this.server = server;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why nothing is sent by mail; empty when mail is on. */
    public String whyOff() {
        return server.whyOff();
    }

    /** @return why it was not taken, without addresses; empty when it was */
    public String send(String to, String subject, String text) {
        Instant now = clock.instant();
        return server.send(new Mail(ids.next(), to, subject, text, "now", Mail.State.WAITING, 0, now, "", now, null, "", 0)).trouble();
    }
}
