package mingbai.identity.visitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import mingbai.merkle.Hash;
import mingbai.storage.SealedFiles;
import org.springframework.stereotype.Component;

/**
 * The code by which somebody without an account follows what he sent in (查询码): 16 characters in four groups, 80 bits, shown once and kept as a hash. Derived
 * from what makes a form unique, whoever clicks twice is shown the same.
 */
@Component
public class FollowCode {

    /** No I, L, O and U: nothing that is read for something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private final SealedFiles marks;
    private final SecureRandom random = new SecureRandom();

    FollowCode(SealedFiles marks) {
        this.marks = marks;
    }

    /** A new code, as it is to be shown. */
    public String random() {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return spelled(bytes);
    }

    /**
     * The same code for the same text, of which nobody finds out without the key of the installation.
     *
     * @param purpose keeps the codes of two modules apart
     * @param once    what no other form holds and nobody else knows
     */
    public String derived(String purpose, String once) {
        return spelled(HexFormat.of().parseHex(marks.mark(purpose + " " + once).substring(0, LENGTH * 2)));
    }

    private static String spelled(byte[] bytes) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    /** What is kept of a code as it was shown or typed: small letters, blanks and what is easily mistaken do not matter. */
    public static String hash(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return Hash.sha256(plain.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** @param kept the hash, or "" where there is no such thing: it takes as long */
    public static boolean opens(String kept, String typed) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII), hash(typed).getBytes(StandardCharsets.US_ASCII));
    }
}
