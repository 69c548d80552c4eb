package mingbai.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;

/**
 * One person's account at the desk (账号). Never shared and never removed, only suspended: old acts keep pointing at it.
 *
 * @param agency       code of the agency the person works for
 * @param passwordHash in the encoding of Argon2id
 * @param passwordSetAt epoch milliseconds
 * @param mustChange   whether the password is a one-time one
 */
public record Account(long id, String login, String name, String agency, String phone, String email, State state, String passwordHash,
        long passwordSetAt, boolean mustChange, long version) {

    public static final String KIND = "account";

    /** Whether the account may be used. */
    public enum State {
        ACTIVE("active", "在用"), SUSPENDED("suspended", "停用");

        private final String code;
        private final String label;

        State(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static State ofCode(String code) {
            return code.equals(ACTIVE.code) ? ACTIVE : SUSPENDED;
        }
    }

    /** The person acting for their own agency. */
    public Actor actor() {
        return Actor.of(id, name, agency);
    }

    Account described(String newName, String newAgency, String newPhone, String newEmail) {
        return new Account(id, login, newName, newAgency, newPhone, newEmail, state, passwordHash, passwordSetAt, mustChange, version + 1);
    }

    Account withPassword(String hash, long now, boolean oneTime) {
        return new Account(id, login, name, agency, phone, email, state, hash, now, oneTime, version + 1);
    }

    Account in(State newState) {
        return new Account(id, login, name, agency, phone, email, newState, passwordHash, passwordSetAt, mustChange, version + 1);
    }

    /** The same, after something that belongs to it (a grant) changed. */
    Account touchedAgain() {
        return new Account(id, login, name, agency, phone, email, state, passwordHash, passwordSetAt, mustChange, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    /** The ledger keeps a salted digest of this, never the state itself: the hash may stand in it. */
    Map<String, ?> canonical() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("login", login);
        map.put("name", name);
        map.put("agency", agency);
        map.put("phone", phone);
        map.put("email", email);
        map.put("state", state.code());
        map.put("passwordHash", passwordHash);
        map.put("passwordSetAt", passwordSetAt);
        map.put("mustChange", mustChange);
        return map;
    }
}
