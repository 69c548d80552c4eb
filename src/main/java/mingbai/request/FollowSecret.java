package mingbai.request;

import mingbai.identity.visitor.FollowCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret by which an applicant follows the case (查询码), a {@link FollowCode} shown once and kept as a hash. Of what came from the online form it is derived, so that whoever clicks
 * twice is shown the same.
 */
@Component
public class FollowSecret {

    private static final String PURPOSE = "follow";

    private final IdentityTable table;
    private final FollowCode codes;

    FollowSecret(IdentityTable table, FollowCode codes) {
        this.table = table;
        this.codes = codes;
    }

    /** A new secret for the case in place of the one before, for a receipt handed out at the desk; in the caller's transaction. @return as it is to be shown */
    @Transactional(propagation = Propagation.MANDATORY)
    public String renew(long request) {
        String secret = codes.random();
        table.renewSecret(request, FollowCode.hash(secret));
        return secret;
    }

    /** Whether this is the secret of the case; as it was typed, small letters and blanks do not matter. */
    @Transactional(readOnly = true)
    public boolean opens(long request, String typed) {
        return FollowCode.opens(table.secretHash(request).orElse(""), typed);
    }

    String of(String once) {
        return codes.derived(PURPOSE, once);
    }
}
