package mingbai.desk;

import java.util.LinkedHashSet;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** The units whose health a leader, an office or an inspector looks after: their own and all below. */
@Component
class InspectedScope {

    private final AgencyReading agencies;

    InspectedScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    Set<String> of(Caller caller) {
        Set<String> roots = new LinkedHashSet<>();
        for (Role role : Set.of(Role.LEADER, Role.OFFICE, Role.INSPECTOR)) {
            roots.addAll(caller.agenciesFor(role));
        }
        roots.remove("");
        Set<String> all = new LinkedHashSet<>();
        roots.forEach(code -> {
            if (!all.contains(code)) {
                all.addAll(agencies.subtree(code));
            }
        });
        return all;
    }
}
