package mingbai.assessment.merit;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of rewards and accountability, by the agency the decision is about. The public sees kind and document number, nothing else. */
@Component
@Order(220)
class MeritMeasures implements MeasureSet {

    private static final String KIND = "case m.kind when 'praise' then '通报表扬' when 'award' then '表彰奖励' when 'talk' then '约谈' when 'order' then '责令改正' "
            + "when 'criticism' then '通报批评' else '处分' end";
    private static final Source DECISIONS = new Source("表彰和问责决定", "assessment_merit m", "m.id", "m.agency", "m.on_day", KIND + " || ' ' || m.number || ' ' || m.body", KIND,
            "'/desk/merit'", "''", Map.of(Dimension.KIND, KIND));
    private static final String COUNTS = "m.struck = '' and m.on_day >= :from and m.on_day <= :to";

    @Override
    public String title() {
        return "表彰和问责";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("rewards", "表彰奖励", "本期作出并记录的通报表扬和表彰奖励决定，作废的不计；计入受表彰的单位。", COUNTS + " and m.kind in ('praise', 'award')"),
                of("accountability", "责任追究", "本期作出并记录的约谈、责令改正、通报批评和处分决定，作废的不计；计入被追究的单位。", COUNTS + " and m.kind not in ('praise', 'award')"));
    }

    private static Measure of(String key, String title, String definition, String condition) {
        return Measure.count("merit." + key, title, definition, Unit.PAPER, DECISIONS, condition, true).keptByPeople();
    }
}
