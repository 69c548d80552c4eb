package mingbai.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key as C2SP signed-note writes it: {@code name+hash+base64}, the hash being the first four bytes of
 * SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key). Only Ed25519 (0x01) is known.
 */
public final class VerifierKey {

    static final byte ED25519 = 1;
    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    VerifierKey(String name, byte[] raw) {
        this.name = checkedName(name);
        this.raw = raw.clone();
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509.length, raw.length);
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new Malformed("公钥不是 Ed25519 公钥：" + name, e);
        }
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - Hash.LENGTH, encoded.length));
    }

    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3); // the base64 part may hold a plus sign
        if (parts.length != 3) {
            throw new Malformed("公钥应写作 名称+八位十六进制+Base64：" + text);
        }
        byte[] typed = StrictBase64.decode(parts[2]);
        if (typed.length != Hash.LENGTH + 1 || typed[0] != ED25519) {
            throw new Malformed("公钥不是 Ed25519 公钥：" + text);
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.text().equals(text)) {
            throw new Malformed("公钥的名称或编号与内容不符：" + text);
        }
        return key;
    }

    static String checkedName(String name) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new Malformed("密钥名称不能为空，不能含空白和加号：" + name);
        }
        return name;
    }

    VerifierKey named(String other) {
        return new VerifierKey(other, raw);
    }

    public String name() {
        return name;
    }

    /** The four bytes that say which key signed. */
    public int id() {
        byte[] hash = Hash.sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', ED25519}, raw).bytes();
        return (hash[0] & 0xFF) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF;
    }

    /** The vkey text, as handed to {@code verify --key}. */
    public String text() {
        byte[] typed = new byte[raw.length + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of the wrong length or form is a wrong signature
        }
    }
}
