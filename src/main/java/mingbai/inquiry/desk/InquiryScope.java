package mingbai.inquiry.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Whose inquiries a caller sees: of the agencies they draft for, and of all at and below those they look after. */
@Component
class InquiryScope {

    static final List<Role> READERS = List.of(Role.DRAFTER, Role.OFFICE, Role.LEADER, Role.INSPECTOR);

    private final AgencyReading agencies;

    InquiryScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    Set<String> of(Caller caller) {
        return of(caller, READERS);
    }

    /** Those for which one of the roles holds. */
    Set<String> of(Caller caller, List<Role> roles) {
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : roles) {
            for (String code : caller.agenciesFor(role)) {
                if (role.reachesDown()) {
                    agencies.within(code).stream().map(Agency::code).forEach(codes::add);
                } else {
                    codes.add(code);
                }
            }
        }
        codes.remove("");
        return codes;
    }
}
