package mingbai.request.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import mingbai.request.complaint.ComplaintMatter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of complaints about disclosure (Arts. 47, 51), counted for the agency that handles them. Neither text nor name nor number is among them. */
@Component
@Order(55)
class ComplaintMeasures implements MeasureSet {

    private static final String MATTER = "case c.matter" + Arrays.stream(ComplaintMatter.values()).map(matter -> " when '" + matter.name() + "' then '" + matter.label() + "'")
            .collect(Collectors.joining()) + " else '' end";
    private static final Source BY_RECEIPT = complaints("c.received_on");
    private static final Source BY_DECISION = complaints("c.decided_on");
    private static final String DECIDED = "c.decided_on >= :from and c.decided_on <= :to";

    private static Source complaints(String day) {
        return new Source("关于信息公开的投诉", "request_complaint c", "c.id", "c.supervisor", day, "c.number", MATTER, "'/desk/complaint/' || c.id", "''", Map.of(Dimension.KIND, MATTER));
    }

    @Override
    public String title() {
        return "投诉";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("received", "收到关于信息公开的投诉", "本期收到的、反映下级或者本级机关信息公开工作的投诉，按收到之日计算，由处理投诉的机关统计。", BY_RECEIPT, "c.received_on >= :from and c.received_on <= :to"),
                of("decided", "处理关于信息公开的投诉", "本期作出处理决定的投诉，按决定之日计算。", BY_DECISION, DECIDED),
                of("justified", "查实的投诉", "本期作出处理决定的投诉中，经查实、责令改正的。", BY_DECISION, DECIDED + " and c.justified = 1"));
    }

    private static Measure of(String key, String title, String definition, Source source, String condition) {
        return Measure.count("complaint." + key, title, definition, Unit.PAPER, source, condition, true);
    }
}
