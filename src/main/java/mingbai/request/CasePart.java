package mingbai.request;

import java.util.List;
import java.util.Optional;
import mingbai.web.Caller;
import mingbai.web.Tone;

/** Port of every part of the procedure: its section on the page of a request, and where its acts are done. */
public interface CasePart {

    /** Place on the page, ascending: 10 applicants, 20 messages, 30 correction, 40 opinions, 50 extension, 60 fee, 70 letters, 80 answer, 90 after. */
    int order();

    /** Empty when there is nothing to say and nothing this person may do. Asked inside a read-only transaction. */
    Optional<Section> of(RequestCase request, Caller caller);

    /**
     * @param key  anchor of the section, ASCII
     * @param text one sentence over the rows, or ""
     */
    record Section(String key, String title, String text, List<Row> rows, List<Link> acts) {}

    /** @param target address on the desk that opens it, or "" */
    record Row(String label, String value, String note, Tone tone, String target) {

        public static Row of(String label, String value) {
            return new Row(label, value, "", Tone.PLAIN, "");
        }
    }

    /** Where an act is done. @param target a page (GET) with the form */
    record Link(String label, String target, boolean primary) {}
}
