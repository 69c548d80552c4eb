package mingbai.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account working for an agency, possibly in another's stead (delegation), or the program itself.
 *
 * @param accountId the account, 0 for the program
 * @param name      shown to colleagues, never written into a public payload
 * @param agency    code of the agency acted for
 * @param inSteadOf account whose delegation is used, or null
 */
public record Actor(long accountId, String name, String agency, @Nullable Long inSteadOf) {

    public static final Actor PROGRAM = new Actor(0, "系统", "", null);

    public static Actor of(long accountId, String name, String agency) {
        return new Actor(accountId, name, agency, null);
    }

    /** Whether this is the account, or somebody in its stead: whom the account may not judge, its deputy may not judge either. */
    public boolean is(long account) {
        return account != 0 && (accountId == account || inSteadOf != null && inSteadOf == account);
    }
}
