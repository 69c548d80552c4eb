package mingbai.inquiry.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.web.AskerCasePage.Event;

/** What happened to an inquiry, in words for whoever wrote it; who inside the agency has it is not told. */
final class AskerTimeline {

    private AskerTimeline() {}

    /** @param named the name of an agency by its code */
    static List<Event> of(Inquiry inquiry, List<InquiryFact> facts, UnaryOperator<String> named) {
        List<Event> events = new ArrayList<>();
        facts.stream().filter(fact -> !(fact instanceof InquiryFact.Assigned)).forEach(fact -> events.add(event(fact, inquiry, named)));
        events.sort(Comparator.comparing(Event::day)); // stable: of one day as they were recorded
        return events;
    }

    private static Event event(InquiryFact fact, Inquiry inquiry, UnaryOperator<String> named) {
        return switch (fact) {
            case InquiryFact.Received received -> told(received, "收到您的" + (inquiry.kind() == InquiryKind.FEEDBACK ? "意见" : inquiry.kind().label()), inquiry.channel().label());
            case InquiryFact.Accepted accepted -> told(accepted, "机关受理", "");
            case InquiryFact.Assigned assigned -> throw new IllegalArgumentException("who handles it is not the asker's business");
            case InquiryFact.PassedOn passed -> told(passed, "转给" + named.apply(passed.to()) + "办理", passed.reason() + "。办理期限连续计算");
            case InquiryFact.Extended extended -> told(extended, "延长办理时间，共" + extended.workingDays() + "个工作日", extended.reason());
            case InquiryFact.Answered answered -> told(answered, inquiry.stage() == InquiryStage.RETURNED ? "告知去处" : "作出答复", "");
            case InquiryFact.Reopened reopened -> told(reopened, "您要求重新办理", reopened.reason());
            case InquiryFact.Urged urged -> told(urged, "催办", "");
        };
    }

    private static Event told(InquiryFact fact, String text, String note) {
        return new Event(fact.day(), text, note);
    }
}
