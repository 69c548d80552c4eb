package mingbai.identity;

import java.util.Optional;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Ids;
import mingbai.web.Owned;
import org.springframework.stereotype.Component;

/** An account belongs to the agency its person works for; those of the installation's administrators to the installation. */
@Component
class OwnedAccounts implements Owned {

    private final AccountReading accounts;

    OwnedAccounts(AccountReading accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public Optional<String> agencyOf(String id) {
        return id.matches(Ids.PATTERN) ? accounts.byId(Long.parseLong(id)).map(Account::agency) : Optional.empty();
    }
}
