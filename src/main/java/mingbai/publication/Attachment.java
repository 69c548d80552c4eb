package mingbai.publication;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that belongs to a revision.
 *
 * @param hash SHA-256 of the content, hexadecimal: its place in the file store
 * @param size bytes
 */
public record Attachment(String name, String hash, long size, String mediaType) {

    Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("name", name);
        canonical.put("hash", hash);
        canonical.put("size", size);
        canonical.put("mediaType", mediaType);
        return canonical;
    }
}
