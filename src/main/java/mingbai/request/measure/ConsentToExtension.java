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

/** The head of the office consents to an extension, or does not (Art. 33(2)); never the person who proposed it. */
@Component
public class ConsentToExtension {

    private final MeasureBook measures;
    private final MeasureLetters letters;
    private final CaseBook cases;

    ConsentToExtension(MeasureBook measures, MeasureLetters letters, CaseBook cases) {
        this.measures = measures;
        this.letters = letters;
        this.cases = cases;
    }

    /** @param note why not, when it is declined */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, boolean consents, String note) {
        RequestCase seen = measures.inHand(request, version);
        Measure proposed = measures.waiting(seen, MeasureKind.EXTENSION).filter(measure -> measure.state() == MeasureState.PREPARED)
                .orElseThrow(() -> new Refused("", "没有等待同意的延长申请"));
        if (proposed.by() == actor.accountId() || actor.inSteadOf() != null && proposed.by() == actor.inSteadOf()) {
            throw new Refused("", "提出延长的人不能自己同意，请由公开工作机构负责人或者分管领导决定");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.atMost(issues, "note", note, TextRule.REMARK);
        if (!consents && note.isBlank()) {
            issues.add(Issue.of("note", "不同意的，请写明理由"));
        }
        Refused.ifAny(issues);
        if (consents) {
            measures.beforeDue(seen, "同意延长");
            return cases.change(RequestAct.EXTENSION_CONSENTED, actor, seen, List.of(), Map.of("days", proposed.days()),
                    measures.keep(proposed.consented(actor)));
        }
        letters.end(actor, proposed);
        return cases.change(RequestAct.EXTENSION_DECLINED, actor, seen, List.of(), Map.of("days", proposed.days()),
                measures.keep(proposed.dropped("不同意延长（" + actor.name() + "）：" + note.strip())));
    }
}
