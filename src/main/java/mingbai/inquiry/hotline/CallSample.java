package mingbai.inquiry.hotline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A check of quality (质量抽查): handled calls of a time, drawn by a seed that was published with the list before the draw.
 *
 * @param agency   whose office checks; calls of its tree are on the list
 * @param listHash SHA-256 of the file of ids
 * @param size     how many are drawn
 * @param drawnOn  null while nothing was drawn
 */
public record CallSample(long id, String agency, String title, LocalDate from, LocalDate to, String seed, String listHash, int listSize, int size, LocalDate announcedOn,
        @Nullable LocalDate drawnOn, long version) {

    public static final String KIND = "callsample";

    public String address() {
        return "/desk/hotline/sample/" + id;
    }

    CallSample drawn(LocalDate on) {
        return new CallSample(id, agency, title, from, to, seed, listHash, listSize, size, announcedOn, on, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("title", title);
        state.put("from", from.toString());
        state.put("to", to.toString());
        state.put("seed", seed);
        state.put("listHash", listHash);
        state.put("listSize", listSize);
        state.put("size", size);
        state.put("announcedOn", announcedOn.toString());
        state.put("drawnOn", drawnOn == null ? null : drawnOn.toString());
        state.put("version", version);
        return state;
    }
}
