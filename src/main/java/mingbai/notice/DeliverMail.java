package mingbai.notice;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands what is due to the mail server, outside any transaction: claimed first, answered afterwards, so that two nodes do not send the same. A server that cannot be reached
 * ends the look; the log says how many, never to whom.
 */
@Component
class DeliverMail {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int AT_ONCE = 50;

    private final EndMail end;
    private final MailServer server;
    private final Clock clock;

    DeliverMail(EndMail end, MailServer server, Clock clock) {
        this.end = end;
        this.server = server;
        this.clock = clock;
    }

    /** @return how many were tried */
    int deliver() {
        int tried = 0;
        if (server.isOn()) {
            for (Mail mail : end.due(AT_ONCE)) {
                if (end.claim(mail, clock.instant().plus(CLAIM))) {
                    MailServer.Answer answer = server.send(mail);
                    end.answered(mail, answer);
                    tried++;
                    if (!answer.took()) {
                        LOG.warn("mail {} was not taken at try {}: {}", mail.id(), mail.tries() + 1, answer.trouble());
                    }
                    if (!answer.reached()) {
                        break; // the others would wait for the same
                    }
                }
            }
        }
        end.forgetOldTexts();
        return tried;
    }
}
