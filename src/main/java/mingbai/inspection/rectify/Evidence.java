package mingbai.inspection.rectify;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * What somebody showed for a finding; written once.
 *
 * @param hash    SHA-256 of a file, "" for an address
 * @param size    bytes
 * @param address where it can be seen, "" for a file
 * @param at      epoch milliseconds
 */
public record Evidence(long id, long finding, Purpose purpose, String name, String hash, long size, String mediaType, String address, long by, String byName, long at) {

    static final String KIND = "finding-evidence";

    /** What it was shown for. */
    public enum Purpose {
        /** The fault itself, as it was seen. */
        FOUND("问题情况"),
        EXPLAINED("情况说明"),
        MENDED("整改情况"),
        RECHECKED("复查情况");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isFile() {
        return !hash.isEmpty();
    }

    public boolean isPicture() {
        return mediaType.equals("image/png") || mediaType.equals("image/jpeg");
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("finding", Long.toString(finding));
        state.put("purpose", purpose.name());
        state.put("name", name);
        state.put("hash", hash);
        state.put("size", size);
        state.put("address", address);
        return state;
    }
}
