package mingbai.contribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom a unit sends up: the body that acts for it, those above it from the nearest on, and its own office. */
@Component
public class Receivers {

    private final AgencyReading agencies;

    Receivers(AgencyReading agencies) {
        this.agencies = agencies;
    }

    /** Codes, the usual one first. */
    @Transactional(readOnly = true)
    public List<String> of(String unit) {
        Agency agency = agencies.byCode(unit).orElse(null);
        if (agency == null) {
            return List.of();
        }
        Set<String> receivers = new LinkedHashSet<>();
        if (!agency.facts().actedForBy().isEmpty()) {
            receivers.add(agency.facts().actedForBy());
        }
        List<String> line = new ArrayList<>(agency.line());
        line.removeLast();
        receivers.addAll(line.reversed());
        receivers.add(unit);
        return List.copyOf(receivers);
    }
}
