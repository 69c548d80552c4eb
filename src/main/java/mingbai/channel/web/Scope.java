package mingbai.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** The agencies whose channels a caller looks after or sees. */
@Component
class Scope {

    /** Who may act on boards, notices and deliveries of an agency. */
    static final List<Role> ACTING = List.of(Role.PUBLISHER, Role.OFFICE, Role.CORRESPONDENT);
    /** Who may look. */
    static final List<Role> SEEING = List.of(Role.PUBLISHER, Role.OFFICE, Role.CORRESPONDENT, Role.DRAFTER, Role.LEADER, Role.INSPECTOR);

    private final AgencyReading agencies;

    Scope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    /** With those below for the roles that reach down. */
    Set<String> of(HttpServletRequest request, Collection<Role> roles) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : roles) {
            for (String code : caller.agenciesFor(role)) {
                codes.add(code);
                if (role.reachesDown()) {
                    codes.addAll(agencies.subtree(code));
                }
            }
        }
        codes.remove("");
        return codes;
    }

    /** One of them, as the address asks; all when it asks for none or for one that is not theirs. */
    static Collection<String> narrowed(Set<String> all, String agency) {
        return all.contains(agency) ? List.of(agency) : all;
    }

    List<Choice> choices(Collection<String> codes) {
        return agencies.namesOf(codes).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }

    static boolean acts(HttpServletRequest request, String agency) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        return ACTING.stream().anyMatch(role -> caller.holds(role, agency));
    }
}
