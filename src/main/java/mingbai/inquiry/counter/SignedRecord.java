package mingbai.inquiry.counter;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;

/**
 * The scan of a record sheet the visitor signed; a better scan takes the place of the one before.
 *
 * @param keptBy name of the clerk
 * @param keptAt epoch ms
 */
public record SignedRecord(long inquiry, Attachment file, String keptBy, long keptAt, long version) {

    /** In the ledger, and of the file in the store. */
    static final String KIND = "inquiry-record";

    Touched touched() {
        return new Touched(KIND, Long.toString(inquiry), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", file.name());
        state.put("hash", file.hash());
        state.put("size", file.size());
        state.put("mediaType", file.mediaType());
        state.put("keptBy", keptBy);
        state.put("keptAt", keptAt);
        state.put("version", version);
        return state;
    }
}
