package mingbai.assessment.evaluation;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of social evaluation, by the unit that was judged: of those that are over and count. */
@Component
@Order(210)
class EvaluationMeasures implements MeasureSet {

    private static final String WAY = "case a.by_code when 1 then '凭答题码' else '公开网页' end";
    private static final Source ANSWERS = new Source("社会评议答卷", "assessment_evaluation_answer a join assessment_evaluation e on e.id = a.evaluation", "a.id", "a.unit",
            "a.on_day", "e.title || '：' || " + WAY, WAY, "'/report/evaluation/' || e.id", "'/report/evaluation/' || e.id", Map.of(Dimension.KIND, WAY));
    private static final String COUNTS = "e.cancelled = '' and e.closes_on < :today and a.on_day >= :from and a.on_day <= :to";

    @Override
    public String title() {
        return "社会评议";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("answers", "社会评议答卷", "本期收到的社会评议答卷，只计已经结束、没有取消的评议；计入被评议的单位。", COUNTS),
                of("satisfied", "社会评议满意", "本期收到的社会评议答卷中，总体评价为满意或者很满意的（1至5分中的4分和5分）。", COUNTS + " and a.overall >= 4"));
    }

    private static Measure of(String key, String title, String definition, String condition) {
        return Measure.count("evaluation." + key, title, definition, Unit.PAPER, ANSWERS, condition, false);
    }
}
