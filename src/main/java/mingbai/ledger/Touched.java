package mingbai.ledger;

import java.util.Map;

/**
 * A thing as an act left it: its kind and id, a version that grows with each act, and its canonical state (strings, whole numbers,
 * booleans, lists and maps of these). The ledger stores a salted digest of the state; {@code fsck} reads the state again through
 * {@link LedgeredState} and compares.
 */
public record Touched(String kind, String id, long version, Map<String, ?> state) {}
