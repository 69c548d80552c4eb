package mingbai.contribution.reading;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of what units send up (C7), by the unit that sent, with the rule of {@link ContributionReading}: what was recalled does not count. */
@Component
@Order(90)
class ContributionMeasures implements MeasureSet {

    private static final String STATE = "case i.state when 'TAKEN' then '已采用' when 'DECLINED' then '未采用' when 'SENT' then '待处理' else '已封存' end";

    // what was sealed is shown to nobody any more
    private static final Source ITEMS = new Source("报送的信息", "contribution_item i", "i.id", "i.unit", "cast(i.sent_at as varchar(20))",
            "case when i.state = 'SEALED' then '已封存的报送' else i.title end", STATE, "'/desk/contribution/' || i.id", "''", Map.of(Dimension.KIND, STATE));

    private static final String SENT = "i.state <> 'RECALLED' and i.sent_at >= :fromMs and i.sent_at < :untilMs";

    @Override
    public String title() {
        return "信息报送";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("sent", "报送信息", "本期经本平台向上报送的信息，报送后自行收回的不计；计入报送的单位。", SENT),
                of("taken", "采用", "本期报送的信息中，现在已被上级采用的。", SENT + " and i.state = 'TAKEN'"),
                of("declined", "未采用", "本期报送的信息中，上级说明理由不采用的。", SENT + " and i.state = 'DECLINED'"),
                of("waiting", "待处理", "本期报送的信息中，上级还没有处理的。", SENT + " and i.state = 'SENT'"));
    }

    private static Measure of(String key, String title, String definition, String condition) {
        return Measure.count("contribution." + key, title, definition, Unit.ENTRY, ITEMS, condition, false);
    }
}
