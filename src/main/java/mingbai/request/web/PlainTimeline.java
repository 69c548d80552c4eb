package mingbai.request.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.web.FollowPage.Event;

/** What happened to a request, in words for the applicant; who else was asked is not told (Art. 32). */
final class PlainTimeline {

    private PlainTimeline() {}

    static List<Event> of(RequestCase request, List<CaseFact> facts) {
        List<Event> events = new ArrayList<>(new CaseFacts(facts).list().stream().map(PlainTimeline::event).toList());
        LocalDate closed = request.closedOn();
        if (closed != null && request.outcome() != null) {
            events.add(new Event(closed, "办结", "结果：" + request.outcome().label()));
        }
        events.sort(Comparator.comparing(Event::day)); // stable: of one day in the order of the procedure
        return events;
    }

    private static Event event(CaseFact fact) {
        return switch (fact) {
            case CaseFact.Submitted submitted -> told(submitted, "您提出申请", "");
            case CaseFact.Received received -> told(received, "机关收到申请", "从次日起计算答复期限（条例第三十一条、第三十三条）");
            case CaseFact.CorrectionAsked asked -> told(asked, "机关请您补正", "请在" + ReceiptPages.day(asked.until()) + "前补正；无正当理由逾期不补正的，视为放弃申请（条例第三十条）");
            case CaseFact.Corrected corrected -> told(corrected, "机关收到您的补正", "答复期限从这一天重新计算");
            case CaseFact.OpinionAsked asked -> told(asked, asked.kind() == PartyKind.THIRD_PARTY ? "征求第三方意见" : "征求其他机关意见", "征求意见的时间不计算在答复期限内（条例第三十三条第三款）");
            case CaseFact.OpinionReceived received -> told(received, "意见征询书已经送达", "");
            case CaseFact.OpinionGiven given -> told(given, "收到对方的意见", "恢复计算答复期限");
            case CaseFact.Extended extended -> told(extended, "延长答复期限" + extended.workingDays() + "个工作日", "经公开工作机构负责人同意（条例第三十三条第二款）");
            case CaseFact.FeeNoticed noticed -> told(noticed, "发出收费通知", "");
            case CaseFact.FeeReceived received -> told(received, "收费通知送达", "");
            case CaseFact.FeePaid paid -> told(paid, "收到您缴纳的费用", "");
            case CaseFact.ReasonsAsked asked -> told(asked, "机关请您说明理由", "请在" + ReceiptPages.day(asked.until()) + "前说明（条例第三十五条）");
            case CaseFact.ReasonsGiven given -> told(given, "收到您的说明", "");
            case CaseFact.Delayed delayed -> told(delayed, "机关确定延迟答复", "延迟到" + ReceiptPages.day(delayed.until()) + "（条例第三十五条）");
            case CaseFact.Answered answered -> told(answered, "机关作出答复", "");
            case CaseFact.Ordered ordered -> told(ordered, "机关须重新答复", "复议决定或者裁判要求在" + ReceiptPages.day(ordered.until()) + "前重新答复");
        };
    }

    private static Event told(CaseFact fact, String text, String note) {
        return new Event(fact.day(), text, note);
    }
}
