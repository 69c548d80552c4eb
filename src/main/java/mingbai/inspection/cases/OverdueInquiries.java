package mingbai.inspection.cases;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingbai.inquiry.reading.LateInquiryReading;
import mingbai.inquiry.reading.LateInquiryReading.Line;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import org.springframework.stereotype.Component;

/** Inquiries nobody accepted or answered in time (政府网站发展指引, interaction). */
@Component
class OverdueInquiries implements Sweep {

    static final String ANSWER = "case.inquiry";
    static final String ACCEPT = "case.inquiry-unaccepted";

    private final LateInquiryReading inquiries;

    OverdueInquiries(LateInquiryReading inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public List<String> rules() {
        return List.of(ANSWER, ACCEPT);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        inquiries.overdue(look.agencies(), look.day()).forEach(line -> found.accept(fault(ANSWER, line, "来信答复超期",
                "来信于" + line.received() + "收到，" + (line.round() > 1 ? "因来信人不满意重新办理，" : "") + "应在" + line.due() + "前答复，至今没有答复。")));
        inquiries.unaccepted(look.agencies(), look.day()).forEach(line -> found.accept(fault(ACCEPT, line, "来信没有按时受理",
                "来信于" + line.received() + "收到，应在" + line.due() + "前受理或者告知由谁办理，至今没有受理。")));
        long open = inquiries.open(look.agencies());
        return Map.of(ANSWER, open, ACCEPT, open);
    }

    /** The number says which, the words of the asker stay with the case. */
    private static Fault fault(String rule, Line line, String title, String why) {
        return new Fault(rule, line.agency(), "inquiry", Long.toString(line.id()), line.round() > 1 ? Integer.toString(line.round()) : "", title + "：" + line.number(), why,
                "/desk/inquiry/" + line.id());
    }
}
