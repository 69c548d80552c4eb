package mingbai.request.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Not corrected in the period and without good reason: taken for given up, no longer handled (Art. 30); row （六）1 of the report. */
@Component
public class CloseUncorrected {

    private final MeasureBook measures;
    private final CaseBook cases;

    CloseUncorrected(MeasureBook measures, CaseBook cases) {
        this.measures = measures;
        this.cases = cases;
    }

    @Transactional
    public RequestCase run(Actor actor, long request, long version) {
        RequestCase seen = measures.inHand(request, version);
        CaseFacts facts = measures.facts(seen);
        if (!ReceiveCorrection.awaited(facts)) {
            throw new Refused("", "这件申请没有等待补正，不能按逾期不补正办结");
        }
        LocalDate until = facts.last(CaseFact.CorrectionAsked.class).orElseThrow().until();
        if (!measures.today().isAfter(until)) {
            throw new Refused("", "补正期限到" + until + "才届满，次日起才能按逾期不补正办结");
        }
        return cases.change(RequestAct.CLOSED, actor, seen.closed(Outcome.NOT_CORRECTED, measures.today()), List.of(),
                Map.of("outcome", Outcome.NOT_CORRECTED.key(), "until", until.toString()));
    }
}
