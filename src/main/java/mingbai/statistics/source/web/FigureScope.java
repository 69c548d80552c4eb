package mingbai.statistics.source.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Whose figures a caller sees: of the agencies at and below those they look after. */
@Component
class FigureScope {

    private final AgencyReading agencies;

    FigureScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    /** Those for which one of the roles holds. */
    Set<String> of(Caller caller, List<Role> roles) {
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : roles) {
            caller.agenciesFor(role).forEach(code -> agencies.within(code).stream().map(Agency::code).forEach(codes::add));
        }
        codes.remove("");
        return codes;
    }
}
