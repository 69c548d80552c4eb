package mingbai.inspection.reading;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of rectification: orders by the day they were signed or their last day, longer terms, faults made again. The agency is the one that must obey. */
@Component
@Order(101)
class RectifyMeasures implements MeasureSet {

    private static final Source SIGNED = orders("o.signed_on");
    private static final Source DUE = orders("o.deadline");
    private static final Source FINDINGS = new Source("发现的问题", "inspection_finding f", "f.id", "f.agency", "f.found_on", "f.title", "'问题（' || f.found_on || '发现）'",
            "'/desk/inspection/finding/' || f.id", "''", Map.of(Dimension.KIND, "f.rule_name"));

    private static final String ISSUED = "o.state not in ('DRAFT', 'DROPPED')";
    private static final String FELL_DUE = ISSUED + " and o.deadline >= :from and o.deadline <= :to and o.deadline < :today";
    private static final String IN_TIME = "o.answered_on is not null and o.answered_on <= o.deadline";
    private static final String FOUND = "f.found_on >= :from and f.found_on <= :to and f.severity <> 'HINT' and f.state <> 'DISMISSED'";

    private static Source orders(String day) {
        return new Source("整改通知书", "inspection_order o", "o.id", "o.unit", day, "o.number", "'整改通知书（' || " + day + " || '）'", "'/desk/inspection/order/' || o.id", "''", Map.of());
    }

    @Override
    public String title() {
        return "整改";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("orders", "收到的整改通知书", "本期内签发的整改通知书，按整改机关计。", SIGNED, ISSUED + " and o.signed_on >= :from and o.signed_on <= :to"),
                of("answered-in-time", "按期报告的整改通知书", "整改期限在本期内届满的整改通知书中，在期限届满之日或者之前报告了整改情况的；报告被退回的，以再次报告之日为准。", DUE, FELL_DUE + " and " + IN_TIME),
                of("overdue", "逾期报告的整改通知书", "整改期限在本期内届满的整改通知书中，期限届满之日没有报告整改情况的，包括后来补报的。", DUE, FELL_DUE + " and not (" + IN_TIME + ")"),
                of("extended", "经同意延期的问题", "本期内首次发现的问题中，整改期限经同意延长过的。", FINDINGS, FOUND
                        + " and exists (select 1 from inspection_extension x where x.finding = f.id and x.state = 'GRANTED')"),
                of("again", "整改后再犯的问题", "本期内首次发现的问题中，同一机关在发现之前一年内已有同类问题整改完毕的。", FINDINGS, FOUND + " and " + RepeatReading.AGAIN));
    }

    private static Measure of(String key, String title, String definition, Source source, String condition) {
        return Measure.count("rectify." + key, title, definition, Unit.MATTER, source, condition, true);
    }
}
