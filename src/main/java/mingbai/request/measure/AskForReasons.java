package mingbai.request.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseFact;
import mingbai.request.DayRule;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The number or frequency of an applicant's requests is clearly beyond reason: reasons may be asked for (Art. 35). Nobody else is ever asked why. */
@Component
public class AskForReasons {

    private final MeasureBook measures;
    private final MeasureLetters letters;

    AskForReasons(MeasureBook measures, MeasureLetters letters) {
        this.measures = measures;
        this.letters = letters;
    }

    /**
     * What the applicant is told.
     *
     * @param period days between which the requests were counted, in words
     * @param count  how many there were
     * @param until  last day for the reasons
     */
    public record Asking(String period, int count, LocalDate until) {}

    @Transactional
    public RequestCase run(Actor actor, long request, long version, Asking asking) {
        RequestCase seen = measures.inHand(request, version);
        measures.beforeDue(seen, "要求说明理由");
        if (measures.waiting(seen, MeasureKind.REASONS).isPresent() || !measures.facts(seen).all(CaseFact.ReasonsAsked.class).isEmpty()) {
            throw new Refused("", "已经要求申请人说明理由，不必重复要求");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "period", asking.period(), TextRule.NAME, "请写明统计的期间，例如2026年1月至2月");
        if (asking.count() < 2 || asking.count() > 100_000) {
            issues.add(Issue.of("count", "请写明申请人在这段期间提出申请的件数，至少2件"));
        }
        Refused.ifAny(issues);
        DayRule.ahead("until", "说明理由的期限", asking.until(), measures.today(), AskForCorrection.FURTHEST);
        Measure measure = Measure.prepared(measures.newId(), seen, MeasureKind.REASONS,
                asking.period().strip() + "提出申请" + asking.count() + "件，数量、频次明显超过合理范围", actor).until(asking.until());
        RequestCase prepared = measures.prepare(RequestAct.REASONS_PREPARED, actor, seen, measure, Map.of("until", asking.until().toString()));
        letters.begin(actor, prepared, measure);
        return prepared;
    }
}
