package mingbai.request.remedy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of reconsiderations and suits with the rule of table 3 of the annual report: filed in the period, or on hand in it. */
@Component
@Order(60)
class RemedyMeasures implements MeasureSet {

    private static final String RESULT = "case r.result when 'upheld' then '结果维持' when 'corrected' then '结果纠正' when 'other' then '其他结果' else '尚未审结' end";
    private static final String KIND = "case r.kind when 'reconsideration' then '行政复议' when 'suit_direct' then '未经复议直接起诉' else '复议后起诉' end";

    private static final Source REMEDIES = new Source("行政复议、行政诉讼", "request_remedy r", "r.id", "r.agency", "r.filed_on", "r.number || '（' || r.body || '）'",
            KIND + " || '，' || " + RESULT, "'/desk/remedy/' || r.id", "''", Map.of(Dimension.KIND, KIND, Dimension.OUTCOME, "r.result"));

    private static final String FILED = "r.filed_on >= :from and r.filed_on <= :to";
    private static final String ON_HAND = "r.filed_on <= :to and (r.closed_on is null or r.closed_on >= :from)";
    private static final String ENDED = "r.filed_on <= :to and r.closed_on >= :from and r.closed_on <= :to";
    private static final String PENDING = "r.filed_on <= :to and (r.closed_on is null or r.closed_on > :to)";

    @Override
    public String title() {
        return "行政复议和行政诉讼";
    }

    @Override
    public List<Measure> measures() {
        return Stream.concat(of("reconsideration", "行政复议", "r.kind = 'reconsideration'"), of("suit", "行政诉讼", "r.kind in ('suit_direct', 'suit_after_reconsideration')"))
                .toList();
    }

    private static Stream<Measure> of(String key, String name, String kind) {
        return Stream.of(
                measure(key, name + "：新提起", "本期提起的、因政府信息公开工作引起的" + name + "，按提起的日期计算。", kind + " and " + FILED),
                measure(key + "-total", name + "：总计", "本期提起，或者以前提起而在本期审结、到本期最后一天尚未审结的" + name + "。", kind + " and " + ON_HAND),
                measure(key + "-upheld", name + "：结果维持", "本期审结、结果为维持的" + name + "。", kind + " and " + ENDED + " and r.result = 'upheld'"),
                measure(key + "-corrected", name + "：结果纠正", "本期审结、行政机关的做法被撤销、变更、确认违法或者责令履行的" + name + "。",
                        kind + " and " + ENDED + " and r.result = 'corrected'"),
                measure(key + "-other", name + "：其他结果", "本期审结、以撤回、驳回起诉、调解等其他方式结束的" + name + "。", kind + " and " + ENDED + " and r.result = 'other'"),
                measure(key + "-pending", name + "：尚未审结", "到本期最后一天已经提起、尚未审结的" + name + "。", kind + " and " + PENDING));
    }

    private static Measure measure(String key, String title, String definition, String condition) {
        return Measure.count("remedy." + key, title, definition, Unit.PAPER, REMEDIES, condition, true);
    }
}
