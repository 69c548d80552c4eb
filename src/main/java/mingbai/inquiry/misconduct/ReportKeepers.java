package mingbai.inquiry.misconduct;

import java.util.List;
import java.util.Optional;
import mingbai.identity.Account;
import mingbai.identity.reading.AccountReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may open which report: the one rule. Named and confirmed for the agency that handles it, still at work there, no administrator of the installation, acting in the own name; not barred from
 * it, and not named in it. No role, no delegation and no hand-over gives it.
 */
@Component
@Transactional(readOnly = true)
public class ReportKeepers {

    /** A shorter name is found in too many words. */
    private static final int SHORTEST_NAME = 2;

    private final ReportKeeperTable table;
    private final AccountReading accounts;

    ReportKeepers(ReportKeeperTable table, AccountReading accounts) {
        this.table = table;
        this.accounts = accounts;
    }

    /** Whether the account is on any list; says nothing of whether there is a report. */
    public boolean isKeeper(long account) {
        return account != 0 && !agenciesOf(account).isEmpty();
    }

    /** The agencies whose reports the account may open, as far as it is not barred from one. */
    public List<String> agenciesOf(long account) {
        List<ReportKeeper> named = account == 0 ? List.of() : table.holding(account);
        return named.isEmpty() ? List.of() : accounts.byId(account).filter(this::mayKeep).map(found -> named.stream().map(ReportKeeper::agency)
                .filter(agency -> agency.equals(found.agency())).toList()).orElse(List.of());
    }

    boolean mayKeep(Account account) {
        return account.state() == Account.State.ACTIVE && accounts.grantsOf(account.id()).stream().noneMatch(grant -> grant.role().administers());
    }

    boolean mayOpen(long account, Matter matter) {
        return agenciesOf(account).contains(matter.desk()) && !isAbout(account, matter);
    }

    /** Whether the report bars or names this person. Somebody of the same name is kept out too: better one reader less. */
    private boolean isAbout(long account, Matter matter) {
        return matter.barred().contains(account) || names(accounts.nameOf(account), matter.told());
    }

    static boolean names(String person, Told told) {
        String sought = plain(person);
        return sought.length() >= SHORTEST_NAME && plain(told.words()).contains(sought);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u3000·•.]", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the agency has anybody who could open such a report. */
    boolean canTake(String agency, Matter matter) {
        return table.of(List.of(agency)).stream().filter(ReportKeeper::holds).anyMatch(keeper -> mayOpen(keeper.account(), matter.at(agency)));
    }

    /** Those on the lists of these agencies, confirmed or waiting for it. */
    public List<ReportKeeper> named(java.util.Collection<String> agencies) {
        return table.of(agencies);
    }

    public Optional<ReportKeeper> find(long id) {
        return table.find(id);
    }
}
