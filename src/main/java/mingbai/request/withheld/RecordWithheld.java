package mingbai.request.withheld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.law.Ground;
import mingbai.law.Parameter;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.request.events.RequestAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record what a served answer keeps back, so that it is looked at again (Art. 18). Called in the transaction of the service. */
@Component
public class RecordWithheld {

    private final WithheldTable table;
    private final Ledger ledger;
    private final Ids ids;

    RecordWithheld(WithheldTable table, Ledger ledger, Ids ids) {
        this.table = table;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** One thing kept back. */
    public record Part(String what, Ground ground, String reasons) {}

    /** @param on day of the answer */
    @Transactional(propagation = Propagation.MANDATORY)
    public void run(Actor actor, String agency, long answer, long request, List<Part> parts, LocalDate on) {
        LocalDate due = due(on);
        List<Touched> made = new ArrayList<>();
        for (int n = 1; n <= parts.size(); n++) {
            Part part = parts.get(n - 1);
            Withheld one = new Withheld(ids.next(), agency, answer, request, n, part.what(), part.ground(), part.reasons(), on, due, Withheld.State.WITHHELD, List.of(), 1);
            if (table.insert(one)) {
                made.add(one.touched());
            }
        }
        if (!made.isEmpty()) {
            ledger.record(new Act(RequestAct.WITHHELD_RECORDED, actor, agency, Map.of("request", Long.toString(request)), made));
        }
    }

    /** Art. 18 asks for looking again from time to time; how often is a parameter. */
    static LocalDate due(LocalDate from) {
        return from.plusMonths(Parameter.on(Parameter.WITHHELD_REVIEW_MONTHS, from).map(Parameter::number).orElse(12));
    }
}
