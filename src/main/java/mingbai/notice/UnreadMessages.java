package mingbai.notice;

import java.time.Instant;
import java.util.List;
import mingbai.notice.reading.MessageReading;
import mingbai.notice.reading.MessageReading.Received;
import mingbai.web.Caller;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** A message waits until it is read. */
@Component
class UnreadMessages implements WaitingWork {

    private final MessageReading messages;

    UnreadMessages(MessageReading messages) {
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGES;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        return messages.unread(account, MOST).stream().map(UnreadMessages::item).toList();
    }

    private static Item item(Received received) {
        Message message = received.message();
        return new Item(message.title(), message.agency(), message.kind().label() + "，" + received.fromName() + "发来", Instant.ofEpochMilli(message.sentAt()),
                null, "未阅", message.kind() == MessageKind.URGING ? Tone.SOON : Tone.NEWS, "阅知", "/desk/messages#m" + message.id());
    }
}
