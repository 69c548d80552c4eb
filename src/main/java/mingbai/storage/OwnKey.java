package mingbai.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of one thing's own (一件一密), under which its texts lie: 256 bits, AES-GCM. Whoever erases the one row in which it is kept ({@link SealedFiles#kept}) has erased every text of the
 * thing at once. Texts are filled up to full blocks of 256 bytes before they are sealed, so that their length says little.
 */
public final class OwnKey {

    private static final int NONCE = 12;
    private static final int BLOCK = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private OwnKey(SecretKey key) {
        this.key = key;
    }

    public static OwnKey fresh() {
        return new OwnKey(MasterKey.freshFileKey());
    }

    static OwnKey of(String text) {
        return new OwnKey(new SecretKeySpec(Base64.getDecoder().decode(text), "AES"));
    }

    String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** @param about what the text is; it opens as nothing else. @return ASCII */
    public String seal(String about, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] filled = ByteBuffer.allocate((plain.length + Integer.BYTES + BLOCK - 1) / BLOCK * BLOCK).putInt(plain.length).put(plain).array();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = MasterKey.aes(Cipher.ENCRYPT_MODE, key, nonce, about.getBytes(StandardCharsets.UTF_8), filled);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array());
    }

    /** @throws SealingRefused when it was changed, is something else, or was sealed with another key */
    public String open(String about, String sealed) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            both = new byte[0];
        }
        if (both.length <= NONCE) {
            throw new SealingRefused("加密内容的格式不对，无法打开，请联系系统管理员");
        }
        byte[] filled = MasterKey.aes(Cipher.DECRYPT_MODE, key, Arrays.copyOf(both, NONCE), about.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(both, NONCE, both.length));
        ByteBuffer content = ByteBuffer.wrap(filled);
        byte[] plain = new byte[content.getInt()];
        content.get(plain);
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** Never the key: what holds one may be printed. */
    @Override
    public String toString() {
        return "OwnKey";
    }
}
