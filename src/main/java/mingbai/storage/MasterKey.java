package mingbai.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256 bits under which everything sealed stands. It encrypts nothing itself: a key for each purpose is derived from it (HKDF-SHA-256), one
 * that wraps the keys of files, one for short texts, one for marks. Its id tells whether two nodes hold the same one, and nothing of the key.
 */
final class MasterKey {

    static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] master;
    private final SecretKey wrapping;
    private final SecretKey texts;
    private final SecretKey marks;
    private final String id;

    private MasterKey(byte[] master) {
        this.master = master;
        this.wrapping = derived("mingbai file keys 1", "AES");
        this.texts = derived("mingbai texts 1", "AES");
        this.marks = derived("mingbai marks 1", "HmacSHA256");
        this.id = HexFormat.of().formatHex(derived("mingbai key id 1", "RAW").getEncoded(), 0, 4);
    }

    static MasterKey generate() {
        return new MasterKey(random(BYTES));
    }

    /** @throws IllegalArgumentException when it is not 32 bytes in Base64; the message does not repeat the text */
    static MasterKey parse(String text) {
        byte[] master;
        try {
            master = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("不是 Base64 文字"); // without the cause, which quotes a character of the key
        }
        if (master.length != BYTES) {
            throw new IllegalArgumentException("应为 " + BYTES + " 字节的 Base64 文字（44 个字符），实为 " + master.length + " 字节");
        }
        return new MasterKey(master);
    }

    String text() {
        return Base64.getEncoder().encodeToString(master) + "\n";
    }

    /** Eight hexadecimal digits. */
    String id() {
        return id;
    }

    static SecretKey freshFileKey() {
        return new SecretKeySpec(random(BYTES), "AES");
    }

    /** @param hash of the ciphertext: the wrapped key opens that file and no other */
    String wrap(SecretKey fileKey, String hash) {
        return sealed("k1", wrapping, fileKey.getEncoded(), hash);
    }

    SecretKey unwrap(String wrapped, String hash) {
        return new SecretKeySpec(opened("k1", wrapping, wrapped, hash), "AES");
    }

    /** @param purpose what was sealed for one opens for no other */
    String seal(String purpose, String text) {
        return sealed("t1", texts, text.getBytes(StandardCharsets.UTF_8), purpose);
    }

    String open(String purpose, String sealed) {
        return new String(opened("t1", texts, sealed, purpose), StandardCharsets.UTF_8);
    }

    String mark(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(marks);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** {@code form.id.base64(nonce ‖ ciphertext ‖ tag)}. */
    private String sealed(String form, SecretKey key, byte[] plain, String about) {
        byte[] nonce = random(NONCE);
        byte[] closed = aes(Cipher.ENCRYPT_MODE, key, nonce, (form + about).getBytes(StandardCharsets.UTF_8), plain);
        byte[] both = ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
        return form + "." + id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    private byte[] opened(String form, SecretKey key, String sealed, String about) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(form)) {
            throw new SealingRefused("加密内容的格式不对，无法打开，请联系系统管理员");
        }
        if (!parts[1].equals(id)) {
            throw new SealingRefused("这项内容是用另一把加密密钥（编号 " + parts[1].replaceAll("[^0-9a-f]", "?") + "）加密的，本节点的密钥编号是 " + id + "，无法打开");
        }
        byte[] both = decoded(parts[2]);
        return aes(Cipher.DECRYPT_MODE, key, Arrays.copyOf(both, NONCE), (form + about).getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(both, NONCE, both.length));
    }

    private static byte[] decoded(String text) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(text);
            if (both.length >= NONCE) {
                return both;
            }
        } catch (IllegalArgumentException e) {
            // said below, without what stood there
        }
        throw new SealingRefused("加密内容的格式不对，无法打开，请联系系统管理员");
    }

    /** @throws SealingRefused when it does not authenticate */
    static byte[] aes(int mode, SecretKey key, byte[] nonce, byte[] about, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about);
            return cipher.doFinal(content);
        } catch (AEADBadTagException e) {
            throw new SealingRefused("加密内容被改动过或者不完整，无法打开，请联系系统管理员");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private SecretKey derived(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm,
                    HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK since 25 has it
        }
    }

    private static byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return fresh;
    }
}
