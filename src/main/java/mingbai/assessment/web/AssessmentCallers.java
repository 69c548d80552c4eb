package mingbai.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** For which offices a caller assesses, and of which units he sees the sheets. */
@Component
class AssessmentCallers {

    static final List<Role> SEEING = List.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR);

    private final AgencyReading agencies;

    AssessmentCallers(AgencyReading agencies) {
        this.agencies = agencies;
    }

    static Caller of(HttpServletRequest request) {
        return Objects.requireNonNull(Caller.of(request));
    }

    /** Granted the role; one granted for the whole installation is granted for every region. */
    Set<String> granted(Caller caller, List<Role> roles) {
        Set<String> codes = new LinkedHashSet<>();
        roles.forEach(role -> codes.addAll(caller.agenciesFor(role)));
        if (codes.remove("")) {
            agencies.children("").forEach(root -> codes.add(root.code()));
        }
        return codes;
    }

    /** The offices for which the caller may enter sets and announce assessments. */
    List<Choice> offices(Caller caller) {
        Set<String> codes = granted(caller, List.of(Role.OFFICE));
        Map<String, String> names = agencies.namesOf(codes);
        return codes.stream().map(code -> Choice.of(code, names.getOrDefault(code, code))).toList();
    }

    /** The caller's own and those granted, without all below. */
    List<String> units(Caller caller) {
        return Stream.concat(granted(caller, List.of(Role.DRAFTER, Role.OFFICE, Role.LEADER, Role.INSPECTOR)).stream(), Stream.of(caller.agencyCode()))
                .filter(code -> !code.isEmpty()).distinct().filter(caller::worksFor).toList();
    }
}
