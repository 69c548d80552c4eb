package mingbai.inquiry.hotline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the lines of calls, one after the other. */
final class CallDigest {

    private final MessageDigest sha256;
    private int calls;

    CallDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(HotlineCall call) {
        sha256.update(call.line().getBytes(StandardCharsets.UTF_8));
        calls++;
    }

    int calls() {
        return calls;
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
