package mingbai.inspection.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Whose findings a caller sees: of the agencies they work for, and of all below those they look after. */
@Component
class FindingScope {

    static final List<Role> SEEING = List.of(Role.OFFICE, Role.INSPECTOR, Role.LEADER, Role.DRAFTER, Role.PUBLISHER);

    private final AgencyReading agencies;

    FindingScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    Set<String> of(Caller caller) {
        return of(caller, SEEING);
    }

    /** Codes of those the caller works for in one of these roles. */
    Set<String> of(Caller caller, List<Role> roles) {
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : roles) {
            caller.agenciesFor(role).forEach(code -> {
                codes.add(code);
                if (role.reachesDown()) {
                    agencies.within(code).forEach(agency -> codes.add(agency.code()));
                }
            });
        }
        codes.remove("");
        return codes;
    }

    List<Choice> choices(Set<String> codes) {
        return agencies.namesOf(codes).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }
}
