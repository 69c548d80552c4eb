package mingbai.request.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.DayRule;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter that asks for an opinion reached the party: its fifteen working days run from here (Arts. 32, 34). */
@Component
public class RecordOpinionReceived {

    private final MeasureBook measures;
    private final CaseBook cases;

    RecordOpinionReceived(MeasureBook measures, CaseBook cases) {
        this.measures = measures;
        this.cases = cases;
    }

    @Transactional
    public RequestCase run(Actor actor, long request, long version, long measure, LocalDate on) {
        RequestCase seen = measures.inHand(request, version);
        Measure asked = Opinions.told(measures.get(request, measure));
        long party = Opinions.party(asked);
        if (Opinions.reached(cases.facts(request), party).isPresent()) {
            throw new Refused("", "对方收到征求意见书的日期已经登记");
        }
        DayRule.between("reached", "对方收到的日期", on, asked.toldOn() == null ? on : asked.toldOn(), measures.today());
        return cases.change(RequestAct.OPINION_RECEIVED, actor, seen, List.of(new CaseFact.OpinionReceived(on, party)),
                Map.of("party", Long.toString(party), "on", on.toString()));
    }
}
