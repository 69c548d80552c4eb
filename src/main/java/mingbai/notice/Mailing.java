package mingbai.notice;

import java.time.Duration;
import mingbai.ledger.Rounds;
import org.springframework.stereotype.Component;

/** Sends what is due by mail, again and again. */
@Component
class Mailing extends Rounds {

    private final DeliverMail mail;

    Mailing(DeliverMail mail) {
        super("notices by mail", Duration.ofSeconds(20), Duration.ofSeconds(15));
        this.mail = mail;
    }

    @Override
    protected void look() {
        mail.deliver();
    }
}
