package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.events.CatalogActs;
import mingbai.identity.Account;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Charges a matter of an agency to a section and to named people: who reviews answers for it, who publishes answers for it. */
@Component
public class ChargeMatter {

    private final AgencyCatalog catalog;
    private final ChargeTable charges;
    private final AccountReading accounts;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ChargeMatter(AgencyCatalog catalog, ChargeTable charges, AccountReading accounts, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.catalog = catalog;
        this.charges = charges;
        this.accounts = accounts;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nobody and no section: the charge ends. */
    @Transactional
    public void charge(Actor actor, String agency, String matter, String section, @Nullable Long reviewer, @Nullable Long publisher) {
        catalog.agency(agency);
        LocalDate today = LocalDate.now(clock);
        if (catalog.inForce(agency, matter, today) == null) {
            throw new NotFound();
        }
        check(agency, section.strip(), reviewer, publisher);
        List<Touched> touched = new ArrayList<>();
        Optional<Charge> before = charges.now(agency, matter);
        if (before.isPresent() && before.get().since().equals(today) && !isNobody(section, reviewer, publisher)) {
            Charge after = before.get().with(section.strip(), reviewer, publisher);
            charges.update(after);
            touched.add(after.touched());
        } else {
            before.map(old -> old.endedOn(old.since().equals(today) ? today : today.minusDays(1))).ifPresent(ended -> {
                charges.update(ended);
                touched.add(ended.touched());
            });
            if (!isNobody(section, reviewer, publisher)) {
                Charge fresh = new Charge(ids.next(), agency, matter, section.strip(), reviewer, publisher, today, null, 1);
                charges.insert(fresh);
                touched.add(fresh.touched());
            }
        }
        ledger.record(new Act(CatalogActs.MATTER_CHARGED, actor, agency, Map.of("matter", matter), touched));
    }

    private static boolean isNobody(String section, @Nullable Long reviewer, @Nullable Long publisher) {
        return section.isBlank() && reviewer == null && publisher == null;
    }

    private void check(String agency, String section, @Nullable Long reviewer, @Nullable Long publisher) {
        List<Issue> issues = new ArrayList<>();
        if (section.length() > 100) {
            issues.add(Issue.of("section", "科室名称最多 100 个字。"));
        }
        if (reviewer != null && !worksHere(reviewer, agency)) {
            issues.add(Issue.of("reviewer", "没有这个账号，请从名单中选择审核责任人。"));
        }
        if (publisher != null && !worksHere(publisher, agency)) {
            issues.add(Issue.of("publisher", "没有这个账号，请从名单中选择发布责任人。"));
        }
        Refused.ifAny(issues);
    }

    /** Of the agency itself, a section of it or a body above that acts for it; or whoever holds a role there. */
    private boolean worksHere(long account, String agency) {
        return accounts.byId(account).map(Account::agency).filter(home -> !home.isEmpty() && near(home, agency)).isPresent()
                || accounts.grantsOf(account).stream().anyMatch(grant -> grant.agency().equals(agency));
    }

    private boolean near(String home, String agency) {
        return agencies.isWithin(home, agency) || agencies.isWithin(agency, home);
    }
}
