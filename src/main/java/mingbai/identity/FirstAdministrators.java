package mingbai.identity;

import java.util.ArrayList;
import java.util.List;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the first three accounts of an installation, one for each of the separated administrators (三员), when there is no account yet.
 * Their one-time passwords are returned once, to be printed for whoever started the program.
 */
@Component
public class FirstAdministrators {

    private final CreateAccount createAccount;
    private final GrantRole grantRole;
    private final AccountReading accounts;

    FirstAdministrators(CreateAccount createAccount, GrantRole grantRole, AccountReading accounts) {
        this.createAccount = createAccount;
        this.grantRole = grantRole;
        this.accounts = accounts;
    }

    /** A sign-in to be printed once. */
    public record OneTimeSignIn(String login, String name, String password) {}

    /** @return the three new sign-ins; empty when there are accounts already */
    @Transactional
    public List<OneTimeSignIn> appoint() {
        if (!accounts.isEmpty()) {
            return List.of();
        }
        List<OneTimeSignIn> signIns = new ArrayList<>();
        signIns.add(appoint("system", Role.SYSTEM_ADMIN));
        signIns.add(appoint("security", Role.SECURITY_ADMIN));
        signIns.add(appoint("audit", Role.AUDIT_ADMIN));
        return signIns;
    }

    private OneTimeSignIn appoint(String login, Role role) {
        CreateAccount.Created created = createAccount.create(Actor.PROGRAM, new CreateAccount.Person(login, role.label(), "", "", ""));
        grantRole.grant(Actor.PROGRAM, created.account().id(), role, "");
        return new OneTimeSignIn(login, role.label(), created.oneTimePassword());
    }
}
