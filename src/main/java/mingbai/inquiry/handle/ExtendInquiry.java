package mingbai.inquiry.handle;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryClock;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryTerms;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** More days for an answer (延期): asked for with a reason before the day is over, consented to by another person, told to the asker. */
@Component
public class ExtendInquiry {

    private static final int REASON = 500;

    private final InquiryBook book;
    private final OpenInquiries open;
    private final InquirySteps steps;
    private final TellAsker tell;

    ExtendInquiry(InquiryBook book, OpenInquiries open, InquirySteps steps, TellAsker tell) {
        this.book = book;
        this.open = open;
        this.steps = steps;
        this.tell = tell;
    }

    /** How many working days from receipt it may be in all. */
    @Transactional(readOnly = true)
    public int longest(Inquiry inquiry) {
        return InquiryTerms.of(inquiry.kind(), inquiry.channel(), InquiryTerms.Step.LONGEST, inquiry.receivedOn()).days();
    }

    /** @param days working days from receipt, or from the reopening, in all @param reason is told to the asker */
    @Transactional
    public Inquiry propose(Actor actor, long id, long version, int days, String reason) {
        Inquiry seen = open.seen(id, version);
        InquiryClock clock = book.clock(seen);
        int longest = longest(seen);
        if (days <= clock.round().workingDays() || days > longest) {
            throw new Refused("days", longest <= clock.round().workingDays() ? "期限已经到了最长的" + longest + "个工作日，不能再延长"
                    : "延长后一共应在" + (clock.round().workingDays() + 1) + "至" + longest + "个工作日之间");
        }
        if (book.today().isAfter(clock.due().day())) {
            throw new Refused("days", "期限已过，不能再延长，请尽快答复");
        }
        String why = TypedText.required("reason", reason, REASON, "请写明延长的理由，会告知来信人");
        InquiryStep step = steps.begin(actor, seen, InquiryStep.Kind.EXTENSION, seen.agency(), seen.agency(), days, null, why);
        return book.change(InquiryAct.EXTENSION_PROPOSED, actor, seen, List.of(), Map.of("days", days), step.touched());
    }

    @Transactional
    public Inquiry consent(Actor actor, long id, long version, long stepId, long stepVersion) {
        Inquiry seen = open.seen(id, version);
        InquiryStep step = waiting(actor, id, stepId, stepVersion);
        if (book.today().isAfter(book.clock(seen).due().day())) {
            throw new Refused("", "期限已过，不能再同意延长，请尽快答复");
        }
        InquiryStep ended = steps.end(step, InquiryStep.State.DONE, actor, book.today(), "");
        Inquiry extended = book.change(InquiryAct.EXTENDED, actor, seen, List.of(new InquiryFact.Extended(book.today(), step.days(), step.words())), Map.of("days", step.days()),
                ended.touched());
        tell.that(extended, "答复期限已经延长");
        return extended;
    }

    @Transactional
    public Inquiry decline(Actor actor, long id, long version, long stepId, long stepVersion, String reason) {
        Inquiry seen = book.seen(id, version);
        InquiryStep step = waiting(actor, id, stepId, stepVersion);
        String why = TypedText.required("reason", reason, REASON, "请写明不同意的理由");
        return book.change(InquiryAct.EXTENSION_DECLINED, actor, seen, List.of(), Map.of(), steps.end(step, InquiryStep.State.REFUSED, actor, book.today(), why).touched());
    }

    private InquiryStep waiting(Actor actor, long id, long stepId, long stepVersion) {
        InquiryStep step = steps.seen(stepId, stepVersion);
        if (step.inquiry() != id || step.kind() != InquiryStep.Kind.EXTENSION) {
            throw new mingbai.web.NotFound();
        }
        if (actor.is(step.by().account())) {
            throw new Refused("", "延期由提出的人以外的人决定");
        }
        return step;
    }
}
