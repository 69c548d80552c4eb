package mingbai.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 value: 32 bytes, compared by value. Leaves and inner nodes are hashed with the prefixes 0x00 and 0x01 of RFC 9162 §2.1.1,
 * so that a node can never pass for a leaf.
 */
public final class Hash {

    public static final int LENGTH = 32;

    /** The root of the tree without leaves. */
    public static final Hash EMPTY = sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed("哈希值应为 32 字节，实为 " + bytes.length + " 字节");
        }
        return new Hash(bytes.clone());
    }

    /** Plain SHA-256 of the parts, one after the other. */
    public static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    public static Hash leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    public static Hash node(Hash left, Hash right) {
        return sha256(NODE, left.bytes, right.bytes);
    }

    public static Hash fromBase64(String text) {
        return of(StrictBase64.decode(text));
    }

    public static Hash fromHex(String text) {
        return of(HexFormat.of().parseHex(text));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
