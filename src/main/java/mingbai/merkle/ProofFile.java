package mingbai.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A proof anybody can check off-line, with nothing but this file and the log's public key: that an act stands in the log at one place,
 * and, if a document is given, that the act left the document in the given state. One without that state is the receipt of an act (收据).
 *
 * @param seq        place of the act in the log
 * @param salt       32 bytes that went into the act's commitment
 * @param act        the act, canonical JSON (RFC 8785), byte for byte as it was hashed
 * @param checkpoint signed note of the log
 * @param inclusion  path from the act's leaf to the checkpoint's root
 * @param document   what the act did to one thing, or null
 */
public record ProofFile(long seq, byte[] salt, String act, String checkpoint, List<Hash> inclusion, @Nullable Document document) {

    private static final String FORMAT = "mingbai-proof-1";

    /**
     * A thing as the act left it.
     *
     * @param state canonical JSON of its state; the act holds SHA-256(salt ‖ state). Null in a receipt, whose holder keeps the state as a file of its own
     */
    public record Document(String kind, String id, long version, byte[] salt, @Nullable String state) {}

    /** What the check found: whether all of it holds, and one sentence for each thing checked, up to the first that fails. */
    public record Verdict(boolean holds, List<String> sentences) {}

    public ProofFile {
        inclusion = List.copyOf(inclusion);
    }

    public static ProofFile parse(String text) {
        Map<String, @Nullable Object> json = Json.object(text);
        only(json, Set.of("format", "seq", "salt", "act", "checkpoint", "inclusion", "document"));
        if (!FORMAT.equals(json.get("format"))) {
            throw new Malformed("不是证明文件：format 应为 " + FORMAT);
        }
        List<Hash> path = new ArrayList<>();
        for (Object hash : field(json, "inclusion", List.class)) {
            if (!(hash instanceof String base64)) {
                throw new Malformed("证明文件的 inclusion 应为 Base64 文字的列表");
            }
            path.add(Hash.fromBase64(base64));
        }
        Object document = json.get("document");
        return new ProofFile(field(json, "seq", Long.class), salt(json), field(json, "act", String.class), field(json, "checkpoint", String.class),
                path, document == null ? null : document(field(json, "document", Map.class)));
    }

    private static Document document(Map<?, ?> json) {
        only(json, Set.of("kind", "id", "version", "salt", "state"));
        return new Document(field(json, "kind", String.class), field(json, "id", String.class), field(json, "version", Long.class), salt(json),
                json.containsKey("state") ? field(json, "state", String.class) : null);
    }

    private static void only(Map<?, ?> json, Set<String> known) {
        json.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new Malformed("证明文件里有不认识的名称：" + key);
        });
    }

    private static byte[] salt(Map<?, ?> json) {
        byte[] salt = StrictBase64.decode(field(json, "salt", String.class));
        if (salt.length != Hash.LENGTH) {
            throw new Malformed("证明文件的 salt 应为 32 字节");
        }
        return salt;
    }

    private static <T> T field(Map<?, ?> json, String name, Class<T> type) {
        if (!type.isInstance(json.get(name))) {
            throw new Malformed("证明文件缺少 " + name + "，或者它的类型不对");
        }
        return type.cast(json.get(name));
    }

    public String text() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("seq", seq);
        json.put("salt", base64(salt));
        json.put("act", act);
        json.put("checkpoint", checkpoint);
        json.put("inclusion", inclusion.stream().map(Hash::base64).toList());
        if (document != null) {
            json.put("document", json(document));
        }
        return Json.canonical(json);
    }

    private static Map<String, Object> json(Document document) {
        Map<String, Object> json = new LinkedHashMap<>(Map.of("kind", document.kind, "id", document.id, "version", document.version, "salt", base64(document.salt)));
        if (document.state != null) {
            json.put("state", document.state);
        }
        return json;
    }

    /** Whether this proves an act alone (收据): what the act touched is not in it. */
    boolean isReceipt() {
        return document == null || document.state == null;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The commitment that is the log's entry: SHA-256(salt ‖ act). */
    Hash commitment() {
        return Hash.sha256(salt, act.getBytes(StandardCharsets.UTF_8));
    }

    /** Checks the proof against the key, and the file against the document's state if one is at hand. */
    public Verdict verify(VerifierKey key, byte @Nullable [] file) {
        return new Verification(this, key).run(file);
    }
}
