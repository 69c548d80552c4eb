package mingbai.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/**
 * An act as it stands in the log.
 *
 * @param seq    place in the log, from 0; {@link #NOT_YET} if it was committed a moment ago and is not sealed yet
 * @param line   id of its line
 * @param kind   key of its {@link ActKind}
 * @param agency code of the agency whose business it is
 * @param json   the canonical JSON that was hashed, null once erased
 */
public record SequencedAct(long seq, long line, String kind, int kindVersion, Instant at, long accountId, String agency, boolean isPublic,
        @Nullable String json) {

    public static final long NOT_YET = -1;

    /** A thing the act touched; without digest the act removed it. */
    public record Thing(String kind, String id, long version, @Nullable String digest) {

        static Thing of(Map<?, ?> json) {
            return new Thing(text(json, "kind"), text(json, "id"), (Long) Objects.requireNonNull(json.get("version")), (String) json.get("digest"));
        }
    }

    public boolean isSealed() {
        return seq != NOT_YET;
    }

    public boolean isErased() {
        return json == null;
    }

    /** The facts the act was recorded with; empty once erased. */
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> details() {
        return json == null ? Map.of() : (Map<String, @Nullable Object>) Objects.requireNonNull(Json.object(json).get("details"));
    }

    /** The things it touched; empty once erased. */
    public List<Thing> things() {
        return json == null ? List.of() : things(json);
    }

    static List<Thing> things(String json) {
        return ((List<?>) Objects.requireNonNull(Json.object(json).get("touched"))).stream().map(thing -> Thing.of((Map<?, ?>) thing)).toList();
    }

    private static String text(Map<?, ?> json, String key) {
        return (String) Objects.requireNonNull(json.get(key));
    }
}
