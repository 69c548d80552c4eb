package mingbai.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;

/** A role an account holds for an agency (授权), until it is revoked. Instants in epoch milliseconds. */
public record Grant(long id, long account, String agency, Role role, long grantedAt, @Nullable Long revokedAt, long version) {

    public static final String KIND = "grant";

    Grant revoked(long now) {
        return new Grant(id, account, agency, role, grantedAt, now, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("account", Long.toString(account));
        map.put("agency", agency);
        map.put("role", role.code());
        map.put("grantedAt", grantedAt);
        map.put("revokedAt", revokedAt);
        return map;
    }
}
