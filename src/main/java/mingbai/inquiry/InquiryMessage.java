package mingbai.inquiry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;

/**
 * A message between asker and office, or something added. It moves no clock.
 *
 * @param n      in the inquiry, from 1
 * @param author name of the clerk, "" for the asker
 */
public record InquiryMessage(long id, long inquiry, int n, From from, String author, String text, long sentAt, List<Attachment> files) {

    static final String KIND = "inquiry-message";

    public InquiryMessage {
        files = List.copyOf(files);
    }

    /** Who wrote it. */
    public enum From { ASKER, OFFICE }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new TreeMap<>();
        state.put("inquiry", Long.toString(inquiry));
        state.put("n", n);
        state.put("from", from.name());
        state.put("author", author);
        state.put("text", text);
        state.put("sentAt", sentAt);
        state.put("files", files.stream().map(file -> file.hash() + " " + file.name()).toList());
        return state;
    }
}
