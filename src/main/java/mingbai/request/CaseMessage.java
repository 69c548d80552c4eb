package mingbai.request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;

/**
 * A message in a case between applicant and office, or a supplement with files. It is no act of the procedure: it moves no clock.
 *
 * @param n      in the case, from 1
 * @param author name of the clerk, "" for the applicant
 */
public record CaseMessage(long id, long request, int n, From from, String author, String text, long sentAt, List<Attachment> files) {

    static final String KIND = "request-message";

    public CaseMessage {
        files = List.copyOf(files);
    }

    /** Who wrote it. */
    public enum From { APPLICANT, OFFICE }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new TreeMap<>();
        state.put("request", Long.toString(request));
        state.put("n", n);
        state.put("from", from.name());
        state.put("author", author);
        state.put("text", text);
        state.put("sentAt", sentAt);
        state.put("files", files.stream().map(file -> file.hash() + " " + file.name()).toList());
        return state;
    }
}
