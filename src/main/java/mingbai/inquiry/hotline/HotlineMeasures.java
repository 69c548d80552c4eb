package mingbai.inquiry.hotline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Figures of the hotline (F2): received, and of these handled by the end of the period, so that handled over received is a rate that cannot pass 100 %. The
 * public sees of a call the day, the kind of matter and where it stands; never number, subject or place.
 */
@Component
@Order(62)
class HotlineMeasures implements MeasureSet {

    private static final String CHANNELS = words("c.channel", HotlineChannel.values(), HotlineChannel::code, HotlineChannel::label);
    private static final String RESULTS = words("c.result", HotlineResult.values(), HotlineResult::code, HotlineResult::label);
    private static final String STATE = "case when c.result is null then '办理中' else " + RESULTS + " end";
    private static final String PUBLIC_LABEL = "case when c.category = '' then '来电' else c.category end || '，' || " + STATE
            + " || case c.satisfied when 1 then '，回访满意' when 0 then '，回访不满意' else '' end";

    private static final Source CALLS = new Source("热线来电", "inquiry_call c", "c.id", "c.agency", "c.received_on", "c.number || ' ' || c.subject", PUBLIC_LABEL,
            "'/desk/hotline/call/' || c.id", "''", Map.of(Dimension.CHANNEL, CHANNELS, Dimension.KIND, "c.category", Dimension.PLACE, "c.place", Dimension.OUTCOME, STATE));

    private static final String RECEIVED = "c.received_on >= :from and c.received_on <= :to";
    private static final String HANDLED = RECEIVED + " and c.handled_on <= :to";
    private static final String CALLED_BACK = HANDLED + " and c.called_back_on is not null";

    private static <T> String words(String column, T[] values, Function<T, String> code, Function<T, String> label) {
        return "case " + column + Arrays.stream(values).map(value -> " when '" + code.apply(value) + "' then '" + label.apply(value) + "'").collect(Collectors.joining())
                + " else '' end";
    }

    @Override
    public String title() {
        return "热线";
    }

    @Override
    public List<Measure> measures() {
        Measure received = of("received", "热线受理", "本期打进热线、由热线系统登记的来电，按来电之日计算，包括网站、微信等其他方式的诉求。", RECEIVED).keptByPeople();
        return List.of(received,
                of("handled", "热线办结", "本期受理的来电中，到本期最后一天已经办结的；与热线受理相除就是办结率。", HANDLED).partOf(received),
                of("open", "热线未办结", "本期受理的来电中，到本期最后一天还没有办结的。", RECEIVED + " and (c.handled_on is null or c.handled_on > :to)").partOf(received),
                of("carried-in", "热线上期结转", "本期开始以前受理、到本期开始时还没有办结的来电。", "c.received_on < :from and (c.handled_on is null or c.handled_on >= :from)").partOf(received),
                of("called-back", "热线回访", "本期受理并办结的来电中，已经回访的。", CALLED_BACK).partOf(received),
                of("rated", "热线回访评价", "本期受理并办结的来电中，回访时群众表示满意或者不满意的。", CALLED_BACK + " and c.satisfied is not null").partOf(received),
                of("satisfied", "热线回访满意", "本期受理并办结的来电中，回访时群众表示满意的；与热线回访评价相除就是满意率。", CALLED_BACK + " and c.satisfied = 1").partOf(received));
    }

    private static Measure of(String key, String title, String definition, String condition) {
        return Measure.count("hotline." + key, title, definition, Unit.PAPER, CALLS, condition, true);
    }
}
