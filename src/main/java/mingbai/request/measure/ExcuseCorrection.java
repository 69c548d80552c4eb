package mingbai.request.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.DayRule;
import mingbai.request.FactRow;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** There is a good reason (正当理由) for a correction that did not come in its period: Art. 30 then takes nothing for given up, and a new day is set. */
@Component
public class ExcuseCorrection {

    private static final int REASON = 500;

    private final MeasureBook measures;
    private final CaseBook cases;

    ExcuseCorrection(MeasureBook measures, CaseBook cases) {
        this.measures = measures;
        this.cases = cases;
    }

    @Transactional
    public RequestCase run(Actor actor, long request, long version, String reason, LocalDate until) {
        RequestCase seen = measures.inHand(request, version);
        if (!ReceiveCorrection.awaited(measures.facts(seen))) {
            throw new Refused("", "这件申请没有等待补正");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "excuse", reason, REASON, "请写明申请人逾期补正的正当理由");
        Refused.ifAny(issues);
        DayRule.ahead("excuseUntil", "新的补正期限", until, measures.today().minusDays(1), AskForCorrection.FURTHEST);
        FactRow asked = cases.record(request).stream().filter(row -> row.holds() && row.fact() instanceof CaseFact.CorrectionAsked)
                .reduce((first, second) -> second).orElseThrow();
        // the period is part of the fact: the old one is taken back with its reason, the same notice with the longer period takes its place
        RequestCase back = cases.takeBack(actor, seen, asked.id(), "有正当理由，延长补正期限：" + reason.strip());
        return cases.change(RequestAct.CORRECTION_EXCUSED, actor, back, List.of(new CaseFact.CorrectionAsked(asked.fact().day(), until)),
                Map.of("until", until.toString(), "reason", reason.strip()));
    }
}
