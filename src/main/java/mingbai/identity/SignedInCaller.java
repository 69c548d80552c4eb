package mingbai.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * The person of a session and what they may do: their own grants and those they use in another's stead, read once per request. A role
 * for an agency covers the small bodies for whom that agency acts; office, leader and inspector cover all below; an administrator of
 * the installation covers everything.
 */
final class SignedInCaller implements Caller {

    private final Account account;
    private final AccountReading accounts;
    private final AgencyReading agencies;
    private final Map<String, List<String>> actedFor = new HashMap<>();
    private @Nullable List<Grant> grants;

    SignedInCaller(Account account, AccountReading accounts, AgencyReading agencies) {
        this.account = account;
        this.accounts = accounts;
        this.agencies = agencies;
    }

    Account account() {
        return account;
    }

    /** A grant of their own comes before one in another's stead, one for the own agency before others. */
    private List<Grant> grants() {
        if (grants == null) {
            grants = Stream.concat(accounts.grantsOf(account.id()).stream(), accounts.grantsInSteadOf(account.id()).stream())
                    .sorted(Comparator.comparing((Grant grant) -> grant.account() != account.id())
                            .thenComparing(grant -> !grant.agency().equals(account.agency()))).toList();
        }
        return grants;
    }

    @Override
    public long accountId() {
        return account.id();
    }

    @Override
    public String name() {
        return account.name();
    }

    @Override
    public String agencyCode() {
        return account.agency();
    }

    @Override
    public String agencyName() {
        return account.agency().isEmpty() ? "" : agencies.nameOf(account.agency());
    }

    @Override
    public boolean holds(Role role, String agencyCode) {
        return through(Set.of(role), agencyCode).isPresent();
    }

    @Override
    public boolean holdsAnywhere(Role role) {
        return grants().stream().anyMatch(grant -> grant.role() == role);
    }

    @Override
    public Set<String> agenciesFor(Role role) {
        Set<String> codes = new LinkedHashSet<>();
        grants().stream().filter(grant -> grant.role() == role).map(Grant::agency).forEach(code -> {
            codes.add(code);
            if (!role.administers()) {
                codes.addAll(actedFor.computeIfAbsent(code, agencies::actsFor));
            }
        });
        return codes;
    }

    /** Who acts when one of the roles is used for the agency (null: for any): in whose stead, if no grant of their own allows it. */
    Actor actor(Set<Role> roles, @Nullable String agencyCode) {
        Optional<Grant> used = agencyCode == null ? grants().stream().filter(grant -> roles.contains(grant.role())).findFirst()
                : through(roles, agencyCode);
        return used.map(grant -> new Actor(account.id(), account.name(), grant.agency().isEmpty() ? account.agency() : grant.agency(),
                grant.account() == account.id() ? null : grant.account())).orElse(account.actor());
    }

    private Optional<Grant> through(Set<Role> roles, String agencyCode) {
        List<Grant> candidates = grants().stream().filter(grant -> roles.contains(grant.role())).toList();
        Optional<Grant> exact = candidates.stream().filter(grant -> grant.agency().equals(agencyCode) || ofInstallation(grant)).findFirst();
        if (exact.isPresent() || candidates.isEmpty()) {
            return exact;
        }
        return agencies.byCode(agencyCode).flatMap(agency -> candidates.stream().filter(grant -> reaches(grant, agency)).findFirst());
    }

    private static boolean ofInstallation(Grant grant) {
        return grant.agency().isEmpty() && grant.role().administers();
    }

    private static boolean reaches(Grant grant, Agency agency) {
        boolean below = grant.role().reachesDown() && agency.path().contains("/" + grant.agency() + "/");
        boolean actedFor = !grant.role().administers() && !grant.agency().isEmpty() && agency.facts().actedForBy().equals(grant.agency());
        return below || actedFor;
    }
}
