package mingbai.catalog;

import java.time.LocalDate;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the day of approval from which a term in calendar days runs (预算法 Art. 14: 批准后20日内). The last one said for a period counts. */
@Component
public class RecordBase {

    private final RecordFact facts;

    RecordBase(RecordFact facts) {
        this.facts = facts;
    }

    /**
     * @param what what was approved, and by whom
     * @return the fact's id
     */
    @Transactional
    public long record(Actor actor, String agency, String matter, LocalDate day, String what) {
        Matter held = facts.inForce(agency, matter, day);
        if (held == null || !(held.timeLimit() instanceof TimeLimit.CalendarDays)) {
            throw new Refused("on_day", "这个事项的期限不从批准之日起算，或者这一天还不在目录里，请核对。");
        }
        return facts.record(actor, agency, matter, DutyFact.Kind.APPROVED, day, what);
    }
}
