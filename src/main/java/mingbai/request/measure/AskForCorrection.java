package mingbai.request.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.almanac.Almanac;
import mingbai.law.LegalTerm;
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

/**
 * An unclear request is to be corrected (Art. 30): once, within seven working days of receipt, naming what is missing and a reasonable period. The
 * clock rests from the day the applicant is told. A notice after the seven days is a flaw that has to be explained and stays on record.
 */
@Component
public class AskForCorrection {

    static final int ITEMS = 2_000;
    /** Days of the calendar ahead within which the law's reasonable period must lie; ours. */
    static final int FURTHEST = 180;

    private final MeasureBook measures;
    private final MeasureLetters letters;
    private final Almanac almanac;

    AskForCorrection(MeasureBook measures, MeasureLetters letters, Almanac almanac) {
        this.measures = measures;
        this.letters = letters;
        this.almanac = almanac;
    }

    /**
     * What the applicant is told.
     *
     * @param items  all that is to be corrected, a line each
     * @param until  last day for it
     * @param reason why it is told after the seven working days, "" when it is not
     */
    public record Asking(String items, LocalDate until, String reason) {}

    @Transactional
    public RequestCase run(Actor actor, long request, long version, Asking asking) {
        RequestCase seen = measures.inHand(request, version);
        measures.beforeDue(seen, "告知补正");
        once(seen);
        boolean late = lastDay(seen).map(day -> measures.today().isAfter(day)).orElse(false);
        Refused.ifAny(issues(asking, late));
        DayRule.ahead("until", "补正期限", asking.until(), measures.today(), FURTHEST);
        Measure measure = Measure.prepared(measures.newId(), seen, MeasureKind.CORRECTION, asking.items().strip(), actor).until(asking.until())
                .flawed(late ? asking.reason().strip() : "");
        RequestCase prepared = measures.prepare(RequestAct.CORRECTION_PREPARED, actor, seen, measure,
                Map.of("until", asking.until().toString(), "late", late));
        letters.begin(actor, prepared, measure);
        return prepared;
    }

    /** 一次性告知: neither a second notice nor a second draft of it. */
    private void once(RequestCase request) {
        if (measures.waiting(request, MeasureKind.CORRECTION).isPresent()) {
            throw new Refused("", "已有一份待告知的补正通知，请先告知或者取消它");
        }
        if (!measures.facts(request).all(CaseFact.CorrectionAsked.class).isEmpty()) {
            throw new Refused("", "已经告知过补正；补正应当一次性告知（第三十条），不能再次告知");
        }
    }

    /** The last day of the seven; the 2008 rule set none. */
    public Optional<LocalDate> lastDay(RequestCase request) {
        return measures.facts(request).received().flatMap(received -> LegalTerm.on(LegalTerm.CORRECTION_NOTICE, received)
                .map(term -> almanac.calendar().dueInDays(received, term.days()).day()));
    }

    private static List<Issue> issues(Asking asking, boolean late) {
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "items", asking.items(), ITEMS, "请一次写明全部需要补正的事项");
        TextRule.atMost(issues, "reason", asking.reason(), TextRule.REMARK);
        if (late && asking.reason().isBlank()) {
            issues.add(Issue.of("reason", "已超过告知补正的法定期限（收到申请后7个工作日），请写明逾期告知的原因；这会作为程序瑕疵留存"));
        }
        return issues;
    }
}
