package mingbai.request.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.DayRule;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The applicant's reasons came in and are judged (Art. 35): not reasonable: not handled; reasonable: answered, in time or by a day that is told. */
@Component
public class RecordReasons {

    private static final int REASONS = 5_000;

    private final MeasureBook measures;
    private final CaseBook cases;

    RecordReasons(MeasureBook measures, CaseBook cases) {
        this.measures = measures;
        this.cases = cases;
    }

    /** @param accepted whether the agency takes them for reasonable */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, LocalDate on, String reasons, boolean accepted) {
        RequestCase seen = measures.inHand(request, version);
        Measure asked = measures.told(seen, MeasureKind.REASONS).orElseThrow(() -> new Refused("", "还没有告知申请人说明理由"));
        if (!measures.facts(seen).all(CaseFact.ReasonsGiven.class).isEmpty()) {
            throw new Refused("", "申请人的理由已经登记");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "reasons", reasons, REASONS, "请写明申请人说明的理由");
        Refused.ifAny(issues);
        DayRule.between("on", "收到理由的日期", on, asked.toldOn() == null ? on : asked.toldOn(), measures.today());
        return cases.change(RequestAct.REASONS_GIVEN, actor, seen, List.of(new CaseFact.ReasonsGiven(on)), Map.of("on", on.toString(), "accepted", accepted),
                measures.keep(asked.answered(reasons.strip(), accepted)));
    }
}
