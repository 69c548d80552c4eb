package mingbai.statistics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Whose figures a caller sees on the desk: of the agencies they draft for, and of all at and below those they look after. */
@Component
public class StatisticsScope {

    private static final List<Role> READERS = List.of(Role.DRAFTER, Role.OFFICE, Role.LEADER, Role.INSPECTOR);

    private final AgencyReading agencies;

    StatisticsScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    public Set<String> of(Caller caller) {
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : READERS) {
            caller.agenciesFor(role).forEach(code -> {
                if (!role.reachesDown()) {
                    codes.add(code);
                } else {
                    agencies.within(code).stream().map(Agency::code).forEach(codes::add);
                }
            });
        }
        codes.remove("");
        return codes;
    }

    /** Whether the caller may read what the agencies below this one keep: who only drafts for it may not. */
    public static boolean reachesDown(Caller caller, String agency) {
        return READERS.stream().filter(Role::reachesDown).anyMatch(role -> caller.holds(role, agency));
    }

    /** The agencies a role was granted for: where a page begins, and what its choice of agencies offers. The caller's own comes first. */
    public List<String> roots(Caller caller) {
        Set<String> roots = new LinkedHashSet<>();
        if (READERS.stream().anyMatch(role -> caller.agenciesFor(role).contains(caller.agencyCode()))) {
            roots.add(caller.agencyCode());
        }
        READERS.forEach(role -> roots.addAll(caller.agenciesFor(role)));
        roots.remove("");
        return List.copyOf(roots);
    }
}
