package mingbai.report.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a form can be sent to: the office's own agency and all below it that are not stopped. */
@Component
@Transactional(readOnly = true)
public class FormUnits {

    private final AgencyReading agencies;
    private final Clock clock;

    FormUnits(AgencyReading agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The office's agency first, then what stands below it, in the order of the tree. */
    public List<Agency> possible(String agency) {
        LocalDate today = LocalDate.now(clock);
        return agencies.within(agency).stream().filter(unit -> unit.validOn(today)).toList();
    }

    /** Whom it goes to unless the office chooses otherwise: all below, of the kinds the form names. */
    public List<Agency> usual(Form form) {
        List<mingbai.agency.AgencyKind> kinds = form.definition().kinds();
        return possible(form.agency()).stream().filter(unit -> !unit.code().equals(form.agency())).filter(unit -> kinds.isEmpty() || kinds.contains(unit.kind()))
                .toList();
    }
}
