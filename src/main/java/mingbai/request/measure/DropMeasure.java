package mingbai.request.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was prepared is given up before anybody was told; it stays on record, the clock knows nothing of it. */
@Component
public class DropMeasure {

    private final MeasureBook measures;
    private final MeasureLetters letters;
    private final CaseBook cases;

    DropMeasure(MeasureBook measures, MeasureLetters letters, CaseBook cases) {
        this.measures = measures;
        this.letters = letters;
        this.cases = cases;
    }

    @Transactional
    public RequestCase run(Actor actor, long request, long version, long measure, String reason) {
        RequestCase seen = measures.inHand(request, version);
        Measure waiting = measures.get(request, measure);
        if (!waiting.isWaiting()) {
            throw new Refused("", "这项" + waiting.kind().label() + "已经告知或者取消，不能再取消");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "dropReason", reason, TextRule.REMARK, "请写明取消的原因");
        Refused.ifAny(issues);
        letters.end(actor, waiting);
        return cases.change(RequestAct.MEASURE_DROPPED, actor, seen, List.of(), Map.of("kind", waiting.kind().name()),
                measures.keep(waiting.dropped(reason.strip())));
    }
}
