package mingbai.inquiry.handle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inquiry.HandedOver;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A question that really asks for government information is handed over to disclosure on request (转为依申请公开): the office proposes, the asker agrees, over the network or on the
 * telephone, and the day it came in stays the day of the request.
 */
@Component
public class HandOverInquiry {

    private static final int REASON = 500;

    private final InquiryBook book;
    private final OpenInquiries open;
    private final InquirySteps steps;
    private final HandedOver requests;
    private final TellAsker tell;

    HandOverInquiry(InquiryBook book, OpenInquiries open, InquirySteps steps, HandedOver requests, TellAsker tell) {
        this.book = book;
        this.open = open;
        this.steps = steps;
        this.requests = requests;
        this.tell = tell;
    }

    /** @param reason is shown to the asker */
    @Transactional
    public Inquiry propose(Actor actor, long id, long version, String reason) {
        Inquiry seen = open.free(id, version);
        String why = TypedText.required("reason", reason, REASON, "请写明为什么建议转为政府信息公开申请，会告知来信人");
        InquiryStep step = steps.begin(actor, seen, InquiryStep.Kind.HANDOVER, seen.agency(), "", 0, null, why);
        Inquiry proposed = book.change(InquiryAct.HANDED_OVER, actor, seen, List.of(), Map.of("proposed", true), step.touched());
        tell.that(proposed, "请您确认是否转为政府信息公开申请");
        return proposed;
    }

    /** What the asker is asked, while it waits. */
    @Transactional(readOnly = true)
    public Optional<String> asked(long id) {
        return steps.open(id, InquiryStep.Kind.HANDOVER).map(InquiryStep::words);
    }

    /** @param actor the program when the asker agrees over the network, else the clerk @param how by what way the asker agreed, "" over the network */
    @Transactional
    public Inquiry agreed(Actor actor, long id, String how) {
        Inquiry seen = book.get(id);
        InquiryStep step = waiting(id);
        open.free(id, seen.version());
        if (actor.is(step.by().account())) {
            throw new Refused("how", "建议转办的人不能自己登记来信人的同意，请换一位同事联系来信人，或者等来信人在网上确认");
        }
        String said = actor.accountId() == 0 ? "来信人在网上同意" : TypedText.required("how", how, REASON, "请写明来信人何时、怎样同意的");
        HandedOver.Handed handed = requests.hand(actor, seen);
        InquiryStep ended = steps.end(step, InquiryStep.State.DONE, actor, book.today(), said);
        Inquiry.Links links = new Inquiry.Links(seen.links().mergedInto(), seen.links().splitFrom(), handed.number());
        Inquiry over = book.change(InquiryAct.HANDED_OVER, actor, seen.linked(links).ended(InquiryStage.HANDED, "已经转为政府信息公开申请，申请编号：" + handed.number() + "，收到日期不变。"),
                List.of(new InquiryFact.Answered(book.today())), Map.of("request", Long.toString(handed.request())), ended.touched());
        tell.that(over, "已经转为政府信息公开申请");
        return over;
    }

    /** The asker does not want it, or the office thinks better of it: it is answered as a letter. */
    @Transactional
    public Inquiry declined(Actor actor, long id, String why) {
        Inquiry seen = book.get(id);
        InquiryStep ended = steps.end(waiting(id), InquiryStep.State.REFUSED, actor, book.today(), TypedText.required("how", why, REASON, "请写明来信人的意见"));
        return book.change(InquiryAct.HANDED_OVER, actor, seen, List.of(), Map.of("declined", true), ended.touched());
    }

    private InquiryStep waiting(long id) {
        return steps.open(id, InquiryStep.Kind.HANDOVER).orElseThrow(() -> new Overtaken("这件来信的转办"));
    }
}
