package mingbai.request.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.almanac.Almanac;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reasons are reasonable, but so much cannot be answered in time: a later working day is set and told (Art. 35). */
@Component
public class DelayAnswer {

    /** Days of the calendar from today within which a reasonable delay must lie; ours. */
    private static final int FURTHEST = 366;

    private final MeasureBook measures;
    private final MeasureLetters letters;
    private final CaseBook cases;
    private final Almanac almanac;

    DelayAnswer(MeasureBook measures, MeasureLetters letters, CaseBook cases, Almanac almanac) {
        this.measures = measures;
        this.letters = letters;
        this.cases = cases;
        this.almanac = almanac;
    }

    /** @param reason why it cannot be answered in time */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, LocalDate until, String reason) {
        RequestCase seen = measures.inHand(request, version);
        measures.beforeDue(seen, "延迟答复");
        if (!Boolean.TRUE.equals(measures.told(seen, MeasureKind.REASONS).map(Measure::accepted).orElse(null))) {
            throw new Refused("", "只有申请人已说明理由、且理由合理的，才能延迟答复（第三十五条）");
        }
        if (measures.waiting(seen, MeasureKind.DELAY).isPresent()) {
            throw new Refused("", "已有一项待告知的延迟答复，请先告知或者取消它");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "reason", reason, TextRule.REMARK, "请写明不能按期答复的原因");
        later(issues, until, cases.clocks(seen).due().orElse(measures.today()));
        Refused.ifAny(issues);
        Measure measure = Measure.prepared(measures.newId(), seen, MeasureKind.DELAY, reason.strip(), actor).until(until);
        RequestCase prepared = measures.prepare(RequestAct.DELAY_PREPARED, actor, seen, measure, Map.of("until", until.toString()));
        letters.begin(actor, prepared, measure);
        return prepared;
    }

    private void later(List<Issue> issues, LocalDate until, LocalDate due) {
        LocalDate last = measures.today().plusDays(FURTHEST);
        if (!until.isAfter(due) || until.isAfter(last)) {
            issues.add(Issue.of("until", "延迟后的答复日应晚于现在的答复期限（" + due + "），且不晚于" + last));
        } else if (!almanac.calendar().isWorkingDay(until)) {
            issues.add(Issue.of("until", until + "不是工作日，请选择一个工作日"));
        }
    }
}
