package mingbai.agency;

import java.util.Optional;
import mingbai.web.Owned;
import org.springframework.stereotype.Component;

/** An agency belongs to itself. */
@Component
class OwnedAgencies implements Owned {

    private final AgencyTable table;

    OwnedAgencies(AgencyTable table) {
        this.table = table;
    }

    @Override
    public String kind() {
        return "agency";
    }

    @Override
    public Optional<String> agencyOf(String code) {
        return table.find(code).map(Agency::code);
    }
}
