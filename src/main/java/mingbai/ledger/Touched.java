package mingbai.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing as an act left it: its kind and id, a version that grows with each act, and its canonical state (strings, whole numbers,
 * booleans, lists and maps of these). The ledger stores a salted digest of the state; {@code fsck} reads the state again through
 * {@link LedgeredState} and compares. The same version of a thing cannot be recorded twice: the second act is {@code Overtaken}.
 *
 * @param state null when the act removed the thing
 */
public record Touched(String kind, String id, long version, @Nullable Map<String, ?> state) {

    /** The act removed the thing; its tables no longer hold it. */
    public static Touched gone(String kind, String id, long version) {
        return new Touched(kind, id, version, null);
    }
}
