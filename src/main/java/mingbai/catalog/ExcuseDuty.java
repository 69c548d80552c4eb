package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.events.DutyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Excuses a duty (免除), with a reason. Said by an office above (Art. 3: the office in charge guides and supervises), never by the agency itself
 * unless nothing stands above it.
 */
@Component
public class ExcuseDuty {

    private final DutyChecks checks;
    private final DutyRecordTable records;
    private final RenewDuties duties;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ExcuseDuty(DutyChecks checks, DutyRecordTable records, RenewDuties duties, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.checks = checks;
        this.records = records;
        this.duties = duties;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param office code of the agency whose office excuses, empty for one that is over all */
    @Transactional
    public void excuse(Actor actor, String office, long id, String reason) {
        DutyChecks.requireReason(reason, "请填写免除的理由。");
        Duty duty = checks.open(id);
        if (!mayExcuse(office, duty.owedBy())) {
            throw new Refused("reason", "免除应由上级公开主管部门决定，本机关不能免除自己的事项。");
        }
        Statement said = new Statement(ids.next(), duty.agency(), duty.matter(), duty.period(), Statement.Kind.EXCUSED, reason.strip(), LocalDate.now(clock));
        records.insert(said, actor, clock.millis());
        duties.renew(duty.agency(), duty.matter());
        ledger.record(Act.of(DutyActs.EXCUSED, actor, duty.owedBy(), Map.of("matter", duty.matter(), "period", duty.period(), "office", office), said.touched()));
    }

    /** Whether the office stands above the agency, or is its own with nothing above. */
    @Transactional(readOnly = true)
    public boolean mayExcuse(String office, String agency) {
        Agency owing = agencies.require(agency);
        return office.isEmpty() || !office.equals(agency) && owing.line().contains(office) || office.equals(agency) && owing.parent().isEmpty();
    }
}
