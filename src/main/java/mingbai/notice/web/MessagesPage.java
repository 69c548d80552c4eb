package mingbai.notice.web;

import java.util.List;
import java.util.Map;
import mingbai.notice.reading.MessageReading.Received;
import mingbai.notice.reading.MessageReading.Sent;
import mingbai.web.Paging;

/** Messages received, or sent with who has read them. One of the two lists is empty. */
public record MessagesPage(boolean showsSent, List<Received> received, List<Sent> sent, Map<String, String> agencies, Paging paging) {

    /** The name, or the code of a body that is not on record. */
    public String agency(String code) {
        return agencies.getOrDefault(code, code);
    }
}
