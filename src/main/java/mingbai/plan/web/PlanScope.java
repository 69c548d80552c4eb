package mingbai.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.NotFound;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Whose plans, tasks and quotas a caller sees: of the agencies they work for, and of all below those they look after. */
@Component
class PlanScope {

    private static final List<Role> SEEING = List.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.DRAFTER, Role.CORRESPONDENT);
    private static final int YEARS_BACK = 6;

    private final AgencyReading agencies;
    private final Clock clock;

    PlanScope(AgencyReading agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    static Caller caller(HttpServletRequest request) {
        return Objects.requireNonNull(Caller.of(request));
    }

    /** All agencies, the caller's own first. */
    Set<String> seen(Caller caller) {
        Set<String> codes = new LinkedHashSet<>();
        roots(caller).forEach(codes::add);
        for (Role role : SEEING) {
            if (role.reachesDown()) {
                caller.agenciesFor(role).stream().filter(code -> !code.isEmpty()).flatMap(code -> agencies.within(code).stream()).map(Agency::code).forEach(codes::add);
            }
        }
        return codes;
    }

    /** The agencies a role was granted for, the caller's own first. */
    Set<String> roots(Caller caller) {
        Set<String> roots = new LinkedHashSet<>();
        if (SEEING.stream().anyMatch(role -> caller.agenciesFor(role).contains(caller.agencyCode()))) {
            roots.add(caller.agencyCode());
        }
        SEEING.forEach(role -> roots.addAll(caller.agenciesFor(role)));
        roots.remove("");
        return roots;
    }

    /** Those an address asks for: one agency the caller sees with all below it that the caller sees, or all. */
    Set<String> asked(Caller caller, String agency) {
        Set<String> seen = seen(caller);
        if (agency.isEmpty()) {
            return seen;
        }
        if (!seen.contains(agency)) {
            throw new NotFound();
        }
        Set<String> asked = new LinkedHashSet<>(agencies.subtree(agency));
        asked.retainAll(seen);
        return asked;
    }

    List<Choice> choices(Set<String> codes) {
        Map<String, String> names = agencies.namesOf(codes);
        return codes.stream().map(code -> Choice.of(code, names.getOrDefault(code, code))).toList();
    }

    /** This year for anything that is none of those offered. */
    int year(int asked) {
        int now = LocalDate.now(clock).getYear();
        return asked > now + 1 || asked < now - YEARS_BACK ? now : asked;
    }

    List<Choice> years() {
        int next = LocalDate.now(clock).getYear() + 1;
        return IntStream.rangeClosed(0, YEARS_BACK + 1).mapToObj(back -> Integer.toString(next - back)).map(year -> Choice.of(year, year + "年")).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
