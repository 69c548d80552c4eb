package mingbai.inquiry.mail;

import java.time.Duration;
import mingbai.ledger.Rounds;
import org.springframework.stereotype.Component;

/** Reads the mailboxes, again and again. */
@Component
class ReadingMail extends Rounds {

    private final Mailboxes boxes;
    private final ReadMailbox read;

    ReadingMail(Mailboxes boxes, ReadMailbox read) {
        super("inquiries by mail", Duration.ofSeconds(40), Duration.ofSeconds(60));
        this.boxes = boxes;
        this.read = read;
    }

    @Override
    protected void look() {
        boxes.all().forEach(read::run);
    }
}
