package mingbai.request.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.events.RequestAct;
import mingbai.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another agency's office opens what it is asked on its own desk: from that day the letter has reached it (Art. 34). Opening it again changes nothing. */
@Component
public class OpenOpinion {

    private final MeasureBook measures;
    private final CaseBook cases;

    OpenOpinion(MeasureBook measures, CaseBook cases) {
        this.measures = measures;
        this.cases = cases;
    }

    /** @return the case as it is now */
    @Transactional
    public RequestCase run(Actor actor, long measure) {
        Measure asked = measures.find(measure).orElseThrow(NotFound::new);
        RequestCase request = cases.get(asked.request());
        long party = Opinions.party(asked);
        boolean itsOwn = measures.party(asked).agency().equals(actor.agency());
        if (!itsOwn || request.stage() != Stage.IN_HAND || Opinions.reached(cases.facts(request.id()), party).isPresent()) {
            return request;
        }
        LocalDate today = measures.today();
        return cases.change(RequestAct.OPINION_RECEIVED, actor, request, List.of(new CaseFact.OpinionReceived(today, party)),
                Map.of("party", Long.toString(party), "on", today.toString(), "by", "opened"));
    }
}
