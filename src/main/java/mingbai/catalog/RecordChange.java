package mingbai.catalog;

import java.time.LocalDate;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that information of a matter was formed or changed on a day: from there its own term runs (Art. 26: 形成或者变更之日起20个工作日内). */
@Component
public class RecordChange {

    private final RecordFact facts;

    RecordChange(RecordFact facts) {
        this.facts = facts;
    }

    /**
     * @param what what was formed or changed
     * @return the fact's id
     */
    @Transactional
    public long record(Actor actor, String agency, String matter, DutyFact.Kind kind, LocalDate day, String what) {
        if (kind == DutyFact.Kind.APPROVED) {
            throw new IllegalArgumentException("an approval is recorded by RecordBase");
        }
        if (facts.inForce(agency, matter, day) == null) {
            throw new Refused("on_day", "这一天本机关的目录里没有这个事项，请核对日期。");
        }
        return facts.record(actor, agency, matter, kind, day, what);
    }
}
