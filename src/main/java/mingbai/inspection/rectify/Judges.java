package mingbai.inspection.rectify;

import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.FindingSource;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/**
 * Who judges a finding: the office or the inspectors of the agency above; of what an agency found in its own self-inspection, and of a body with none
 * above it, its own (Art. 46).
 */
@Component
public class Judges {

    private final AgencyReading agencies;

    Judges(AgencyReading agencies) {
        this.agencies = agencies;
    }

    /** Code of the agency whose office and inspectors judge it. */
    public String of(String agency, FindingSource source) {
        String above = agencies.byCode(agency).map(Agency::parent).orElse("");
        return source == FindingSource.CAMPAIGN || above.isEmpty() ? agency : above;
    }

    public boolean judges(Caller caller, String agency, FindingSource source) {
        String judge = of(agency, source);
        return caller.holds(Role.OFFICE, judge) || caller.holds(Role.INSPECTOR, judge);
    }
}
