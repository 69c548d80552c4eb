package mingbai.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Whose duties a caller sees: of the agencies they work for, and of all below those they look after. */
@Component
class DutyScope {

    private static final List<Role> READERS = List.of(Role.DRAFTER, Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW, Role.SECRECY_REVIEW,
            Role.PUBLISHER, Role.OFFICE, Role.LEADER, Role.INSPECTOR);

    private final AgencyReading agencies;

    DutyScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    Set<String> of(HttpServletRequest request) {
        return of(request, READERS);
    }

    /** Those for which one of the roles holds. */
    Set<String> of(HttpServletRequest request, List<Role> roles) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
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

    /** The part of the scope below one agency, itself included; all of it for an empty code. */
    Set<String> within(Set<String> scope, String code) {
        if (code.isEmpty()) {
            return scope;
        }
        Set<String> narrowed = new LinkedHashSet<>(agencies.subtree(code));
        narrowed.retainAll(scope);
        return narrowed;
    }

    /** The agency for which the caller may excuse duties of this one: an office above it, or its own where nothing is above. Empty when there is none. */
    java.util.Optional<String> excusingOffice(HttpServletRequest request, String agency) {
        Set<String> offices = Objects.requireNonNull(Caller.of(request)).agenciesFor(Role.OFFICE);
        Agency owing = agencies.require(agency);
        if (offices.contains("")) {
            return java.util.Optional.of("");
        }
        return owing.line().stream().filter(offices::contains).filter(code -> !code.equals(agency) || owing.parent().isEmpty()).findFirst();
    }
}
