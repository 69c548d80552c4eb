package mingbai.assessment.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.form.TypedForm;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office prepares a social evaluation of itself or of agencies below it, and may cancel it with a reason; cancelled, it counts nowhere. */
@Component
public class PrepareEvaluation {

    static final int TITLE = 100;
    static final int INTRO = 1_000;
    static final int LONGEST_DAYS = 180;
    static final int MOST_UNITS = 300;

    private final EvaluationTable evaluations;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    PrepareEvaluation(EvaluationTable evaluations, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.evaluations = evaluations;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an office writes.
     *
     * @param questions a line each, as {@link Question} says
     */
    public record Plan(int year, String title, String intro, LocalDate opens, LocalDate closes, int least, int perNetwork, String questions, List<String> units) {}

    @Transactional
    public long prepare(Actor actor, String agency, Plan plan) {
        List<Issue> issues = new ArrayList<>(issues(agency, plan));
        List<Question> questions = questions(plan, issues);
        Refused.ifAny(issues);
        Evaluation one = new Evaluation(ids.next(), agency, plan.year(), plan.title().strip(), plan.intro().strip(), plan.opens(), plan.closes(), plan.least(),
                plan.perNetwork(), questions, plan.units().stream().distinct().toList(), "", 1);
        evaluations.insert(one);
        ledger.record(Act.of(EvaluationAct.PREPARED, actor, agency, Map.of(), one.touched()));
        return one.id();
    }

    @Transactional
    public void cancel(Actor actor, long id, long version, String reason) {
        Evaluation seen = evaluations.find(id).orElseThrow(NotFound::new);
        if (seen.version() != version || !seen.cancelled().isEmpty()) {
            throw new Overtaken("这次评议");
        }
        Refused.ifAny(TypedForm.words("reason", reason, 500, "请写明取消的理由，会公开说明"));
        Evaluation next = seen.cancelledFor(reason.strip());
        evaluations.cancel(next);
        ledger.record(Act.of(EvaluationAct.CANCELLED, actor, seen.agency(), Map.of(), next.touched()));
    }

    private static List<Question> questions(Plan plan, List<Issue> issues) {
        try {
            return Question.parse(plan.questions());
        } catch (Refused refused) {
            issues.addAll(refused.issues());
            return List.of();
        }
    }

    private List<Issue> issues(String agency, Plan plan) {
        LocalDate today = LocalDate.now(clock);
        List<Issue> issues = new ArrayList<>(TypedForm.words("title", plan.title(), TITLE, "请填写评议的名称"));
        issues.addAll(TypedForm.words("intro", plan.intro(), INTRO, "请写几句说明：评议什么、结果用在哪里"));
        if (plan.opens().isBefore(today)) {
            issues.add(Issue.of("opens", "开始日期不能早于今天（" + today + "）"));
        }
        if (!plan.closes().isAfter(plan.opens()) || ChronoUnit.DAYS.between(plan.opens(), plan.closes()) > LONGEST_DAYS) {
            issues.add(Issue.of("closes", "结束日期应在开始以后，最长" + LONGEST_DAYS + "天"));
        }
        Set<String> within = Set.copyOf(agencies.subtree(agency));
        if (plan.units().isEmpty() || plan.units().size() > MOST_UNITS) {
            issues.add(Issue.of("units", "请至少选择一个被评议的单位，最多" + MOST_UNITS + "个"));
        } else if (!within.containsAll(plan.units())) {
            issues.add(Issue.of("units", "只能评议本机关和下级单位"));
        }
        return issues;
    }
}
