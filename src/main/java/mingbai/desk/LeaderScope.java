package mingbai.desk;

import java.util.LinkedHashSet;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** The agencies a leader or a disclosure office answers for: their own and all below. */
@Component
class LeaderScope {

    private final AgencyReading agencies;

    LeaderScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    Set<String> of(Caller caller) {
        Set<String> codes = new LinkedHashSet<>(caller.agenciesFor(Role.LEADER));
        codes.addAll(caller.agenciesFor(Role.OFFICE));
        Set<String> all = new LinkedHashSet<>(codes);
        codes.stream().filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && agencies.isWithin(code, other)))
                .forEach(code -> all.addAll(agencies.subtree(code)));
        return all;
    }
}
