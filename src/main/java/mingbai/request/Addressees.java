package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.request.Addressee.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom a request may be made (Arts. 10, 27, 54). */
@Component
public class Addressees {

    private final AgencyReading agencies;
    private final Clock clock;

    Addressees(AgencyReading agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Nothing for a code that was never given, or an inner section. */
    @Transactional(readOnly = true)
    public Optional<Addressee> of(String code) {
        return agencies.byCode(code).filter(agency -> agency.kind() != AgencyKind.SECTION).map(this::addressee);
    }

    private Addressee addressee(Agency agency) {
        if (!agency.kind().takesRequests()) {
            return with(agency, Standing.NO_ORGAN, "");
        }
        LocalDate ended = agency.facts().validTo();
        if (ended != null && ended.isBefore(LocalDate.now(clock))) {
            String heir = agencies.successorOf(agency.code());
            return with(agency, Standing.GONE, heir.equals(agency.code()) ? "" : heir);
        }
        String acting = agency.facts().actedForBy();
        return with(agency, acting.isEmpty() ? Standing.TAKES : Standing.ACTED_FOR, acting);
    }

    private Addressee with(Agency agency, Standing standing, String other) {
        return new Addressee(agency.code(), agency.name(), standing, other, other.isEmpty() ? "" : agencies.nameOf(other));
    }
}
