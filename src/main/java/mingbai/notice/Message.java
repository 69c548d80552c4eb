package mingbai.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A message to staff (站内消息), never changed after it was sent.
 *
 * @param from       account of the sender, 0 for the program
 * @param agency     code of the agency it is about
 * @param text       plain text, may be empty
 * @param target     address on this site where the thing is dealt with, may be empty
 * @param recipients accounts, fixed at sending; empty when nobody held the role
 * @param sentAt     epoch milliseconds
 */
public record Message(long id, MessageKind kind, long from, String agency, String title, String text, String target, List<Long> recipients, long sentAt) {

    static final String KIND = "message";

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("kind", kind.code());
        state.put("from", Long.toString(from));
        state.put("agency", agency);
        state.put("title", title);
        state.put("text", text);
        state.put("target", target);
        state.put("recipients", recipients.stream().map(String::valueOf).toList());
        state.put("sentAt", sentAt);
        return state;
    }
}
