package mingbai.request.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Whose requests a caller sees: of the agencies they draft for, and of all at and below those they look after. */
@Component
class RequestScope {

    static final List<Role> READERS = List.of(Role.DRAFTER, Role.OFFICE, Role.LEADER, Role.INSPECTOR);

    private final AgencyReading agencies;

    RequestScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    Set<String> of(Caller caller) {
        return of(caller, READERS);
    }

    /** Those for which one of the roles holds. */
    Set<String> of(Caller caller, List<Role> roles) {
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : roles) {
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

    /** The part of the scope at and below one agency; all of it for an empty code. */
    Set<String> within(Set<String> scope, String code) {
        if (code.isEmpty()) {
            return scope;
        }
        Set<String> narrowed = new LinkedHashSet<>(agencies.subtree(code));
        narrowed.retainAll(scope);
        return narrowed;
    }
}
