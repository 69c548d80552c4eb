package mingbai.request;

import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import mingbai.merkle.Hash;
import mingbai.storage.SealedFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret by which an applicant follows the case (查询码): 16 characters in four groups, 80 bits, shown once and kept as a hash. Of what came from
 * the online form it is derived, so that whoever clicks twice is shown the same.
 */
@Component
public class FollowSecret {

    /** No I, L, O and U: nothing that is read for something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private final IdentityTable table;
    private final SealedFiles sealed;
    private final SecureRandom random = new SecureRandom();

    FollowSecret(IdentityTable table, SealedFiles sealed) {
        this.table = table;
        this.sealed = sealed;
    }

    /** A new secret for the case in place of the one before, for a receipt handed out at the desk; in the caller's transaction. @return as it is to be shown */
    @Transactional(propagation = Propagation.MANDATORY)
    public String renew(long request) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        String secret = spelled(bytes);
        table.renewSecret(request, hash(secret));
        return secret;
    }

    /** Whether this is the secret of the case; as it was typed, small letters and blanks do not matter. */
    @Transactional(readOnly = true)
    public boolean opens(long request, String typed) {
        byte[] kept = table.secretHash(request).orElse("none").getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(kept, hash(typed).getBytes(StandardCharsets.US_ASCII));
    }

    String of(String once) {
        return spelled(java.util.HexFormat.of().parseHex(sealed.mark("follow " + once).substring(0, LENGTH * 2)));
    }

    private static String spelled(byte[] bytes) {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            secret.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(bytes[i] & 31));
        }
        return secret.toString();
    }

    static String hash(String secret) {
        String plain = secret.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return Hash.sha256(plain.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
