package mingbai.participation.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

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
import org.springframework.stereotype.Component;

/** Whose activities a person sees on the desk, and for whom they may begin one. */
@Component
class ActivityScope {

    private final AgencyReading agencies;

    ActivityScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    Set<String> seen(HttpServletRequest call) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> seen = new LinkedHashSet<>(caller.agenciesFor(DRAFTER));
        Stream.of(OFFICE, LEADER).forEach(role -> caller.agenciesFor(role).forEach(code -> seen.addAll(agencies.subtree(code))));
        return seen;
    }

    Set<String> writing(HttpServletRequest call) {
        return Objects.requireNonNull(Caller.of(call)).agenciesFor(DRAFTER);
    }

    List<Choice> choices(Set<String> codes) {
        Map<String, String> names = agencies.namesOf(codes.stream().toList());
        return codes.stream().map(code -> Choice.of(code, names.getOrDefault(code, code))).toList();
    }
}
