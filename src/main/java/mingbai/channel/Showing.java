package mingbai.channel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * One showing of a document at a place.
 *
 * @param edition  number of the edition that was put up
 * @param title    of that edition, kept because the document may be withdrawn while the paper still hangs
 * @param photo    hash of the picture, null without one
 * @param downOn   null while it stands
 */
public record Showing(long id, long place, String agency, long document, int edition, ShowingForm form, String title, LocalDate upOn, long upAccount,
        String upName, String note, @Nullable String photo, @Nullable LocalDate downOn, @Nullable String downName, @Nullable String downNote, long version) {

    static final String KIND = "showing";

    Showing down(LocalDate day, String name, String why) {
        return new Showing(id, place, agency, document, edition, form, title, upOn, upAccount, upName, note, photo, day, name, why, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("place", Long.toString(place));
        state.put("agency", agency);
        state.put("document", Long.toString(document));
        state.put("edition", edition);
        state.put("form", form.name());
        state.put("title", title);
        state.put("upOn", upOn.toString());
        state.put("upAccount", Long.toString(upAccount));
        state.put("upName", upName);
        state.put("note", note);
        state.put("photo", photo);
        state.put("downOn", downOn == null ? null : downOn.toString());
        state.put("downName", downName);
        state.put("downNote", downNote);
        return state;
    }
}
