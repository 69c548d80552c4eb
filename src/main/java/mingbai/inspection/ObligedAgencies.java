package mingbai.inspection;

import java.util.List;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import org.springframework.stereotype.Component;

/** Bodies that owe catalog, guide and rules of their own: governments, their departments, towns, streets and parks. What stations and sections do is theirs. */
@Component
public class ObligedAgencies {

    private static final Set<AgencyKind> KINDS = Set.of(AgencyKind.GOVERNMENT, AgencyKind.DEPARTMENT, AgencyKind.TOWN, AgencyKind.STREET, AgencyKind.PARK);

    private final AgencyReading agencies;

    ObligedAgencies(AgencyReading agencies) {
        this.agencies = agencies;
    }

    /** Those within the look that exist on its day. */
    public List<Agency> of(Look look) {
        Set<String> codes = look.agencies();
        List<Agency> all = codes == null ? agencies.within("") : agencies.byCodes(codes);
        return all.stream().filter(agency -> KINDS.contains(agency.kind()) && agency.validOn(look.day())).toList();
    }
}
