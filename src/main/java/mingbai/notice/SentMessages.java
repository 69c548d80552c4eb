package mingbai.notice;

import java.time.Instant;
import java.util.List;
import mingbai.notice.reading.MessageReading;
import mingbai.web.SentWork;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** Messages a person sent, and whether they were read. */
@Component
class SentMessages implements SentWork {

    private final MessageReading messages;

    SentMessages(MessageReading messages) {
        this.messages = messages;
    }

    @Override
    public List<Sent> of(long account) {
        return messages.sentBy(account, 0, MOST).stream().map(SentMessages::sent).toList();
    }

    private static Sent sent(MessageReading.Sent sent) {
        int all = sent.receipts().size();
        boolean read = all > 0 && sent.readBy() == all;
        return new Sent(sent.message().title(), sent.message().kind().label() + "，" + sent.readBy() + "人已阅，共发" + all + "人",
                Instant.ofEpochMilli(sent.message().sentAt()), read ? "已阅" : "待阅", read ? Tone.DONE : Tone.PLAIN, "/desk/messages?tab=sent");
    }
}
