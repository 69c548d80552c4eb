package mingbai.plan.reading;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Figures of year plans (I1), by the agency that does the task: of plans that were issued, without what was given up. What is due is on time or late; an
 * open task counts by its last day.
 */
@Component
@Order(95)
class PlanMeasures implements MeasureSet {

    private static final String STATE = "case t.state when 'OPEN' then '进行中' when 'DONE' then '已完成待核对' when 'CHECKED' then '已核对' else '不再办理' end";
    private static final String WHAT = "case q.what when 'INTERPRETATION' then '政策解读' when 'HEARING' then '听取汇报' when 'TRAINING' then '培训' when 'BRIEFING' then '新闻发布' else '会议' end";

    // titles are free text of inner business
    private static final Source TASKS = new Source("计划任务", "plan_task t join plan_plan p on p.id = t.plan_id", "t.id", "t.agency", "t.due_on", "t.title",
            "'计划任务（' || " + STATE + " || '）'", "'/desk/plan-task/' || t.id", "''", Map.of(Dimension.KIND, STATE));
    private static final Source QUOTAS = new Source("个人定额", "plan_quota q join plan_plan p on p.id = q.plan_id", "q.id", "q.agency", "q.due_on",
            "q.person || '，' || " + WHAT, WHAT, "'/desk/plan-quotas?agency=' || q.agency || '&year=' || p.year", "''", Map.of(Dimension.KIND, WHAT));

    private static final String COUNTED = "p.state in ('ISSUED', 'CLOSED') and t.state <> 'GIVEN_UP' and t.due_on >= :from and t.due_on <= :to";
    private static final String DUE = COUNTED + " and (t.due_on < :today or t.done_on is not null)";
    private static final String QUOTA = "p.state in ('ISSUED', 'CLOSED') and q.ended = '' and q.due_on >= :from and q.due_on <= :to";

    private static final Measure ALL = count("task-all", "计划任务", "已下达的年度计划中，完成期限在本期内的任务，不再办理的不计。", Unit.MATTER, TASKS, COUNTED).keptByPeople();
    private static final Measure QUOTA_DUE = count("quota-due", "个人定额", "已下达的年度计划中，期限在本期内的个人定额（解读政策、听取汇报、参加培训等）。", Unit.MATTER, QUOTAS, QUOTA)
            .keptByPeople();

    @Override
    public String title() {
        return "年度计划";
    }

    @Override
    public List<Measure> measures() {
        return List.of(ALL,
                part("task-due", "到期计划任务", "完成期限在本期内的计划任务中，期限已过或者已经提前完成的。", DUE),
                part("task-on-time", "按期完成计划任务", "到期的计划任务中，在期限当天或者之前完成的。", DUE + " and t.done_on is not null and t.done_on <= t.due_on"),
                part("task-late", "逾期计划任务", "到期的计划任务中，期限过后才完成，或者已过期限还没有完成的。",
                        DUE + " and (t.done_on is null or t.done_on > t.due_on)"),
                part("task-open", "未完成计划任务", "完成期限在本期内，还没有完成的计划任务，不论是否到期。", COUNTED + " and t.state = 'OPEN'"),
                part("task-checked", "已核对计划任务", "完成期限在本期内，完成后已由另一人核对的计划任务。", COUNTED + " and t.state = 'CHECKED'"),
                QUOTA_DUE,
                count("quota-met", "已完成个人定额", "期限在本期内的个人定额中，按公开工作台账已在期限内完成的。", Unit.MATTER, QUOTAS,
                        QUOTA + " and q.met_on is not null and q.met_on <= q.due_on").partOf(QUOTA_DUE));
    }

    private static Measure part(String key, String title, String definition, String condition) {
        return count(key, title, definition, Unit.MATTER, TASKS, condition).partOf(ALL);
    }

    private static Measure count(String key, String title, String definition, Unit unit, Source source, String condition) {
        return Measure.count("plan." + key, title, definition, unit, source, condition, false);
    }
}
