package mingbai.notice;

import java.time.Clock;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.events.MessageActs;
import mingbai.notice.reading.MessageReading;
import mingbai.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A recipient takes note of a message (阅知). The first time counts; again changes nothing. */
@Component
public class ReadMessage {

    private final MessageTable messages;
    private final MessageReading reading;
    private final Ledger ledger;
    private final Clock clock;

    ReadMessage(MessageTable messages, MessageReading reading, Ledger ledger, Clock clock) {
        this.messages = messages;
        this.reading = reading;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return the message */
    @Transactional
    public Message read(Actor actor, long id) {
        if (!messages.isTo(id, actor.accountId())) {
            throw new NotFound();
        }
        Message message = reading.message(id).orElseThrow(NotFound::new);
        long now = clock.millis();
        if (messages.read(id, actor.accountId(), now)) {
            ledger.record(Act.of(MessageActs.READ, actor, message.agency(), Map.of("message", Long.toString(id)),
                    MessageTable.receipt(id, actor.accountId(), now)));
        }
        return message;
    }
}
