package mingbai.assessment;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/** Whether somebody is of the unit that is judged (回避): by the agency acted for, by where they are employed, and by what they may do for the unit. */
@Component
public class JudgedUnit {

    private final AgencyReading agencies;
    private final AccountReading accounts;

    JudgedUnit(AgencyReading agencies, AccountReading accounts) {
        this.agencies = agencies;
        this.accounts = accounts;
    }

    /** The accounts behind an act: who acts and in whose stead. */
    public static Set<Long> persons(Actor actor) {
        return actor.inSteadOf() == null ? Set.of(actor.accountId()) : Set.copyOf(Stream.of(actor.accountId(), actor.inSteadOf()).toList());
    }

    /** Whoever holds a role for the unit itself is of it, also when acting for another agency now; a role that only reaches down to it does not count. */
    public boolean isOf(Actor actor, String unit) {
        Set<Long> persons = persons(actor);
        return agencies.isWithin(actor.agency(), unit) || persons.stream().anyMatch(person -> worksAt(person, unit))
                || Stream.of(OFFICE, LEADER, DRAFTER, CORRESPONDENT, INSPECTOR).flatMap(role -> accounts.holders(role, unit).stream())
                        .anyMatch(holder -> persons.contains(holder.account()));
    }

    private boolean worksAt(long person, String unit) {
        return accounts.byId(person).filter(account -> agencies.isWithin(account.agency(), unit)).isPresent();
    }
}
