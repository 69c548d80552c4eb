package mingbai.inquiry.handle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Touched;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits in inquiries for another's word. Whoever begins or ends a step records the act. */
@Component
public class InquirySteps {

    private final InquiryStepTable table;
    private final InquiryBook book;
    private final Ids ids;

    InquirySteps(InquiryStepTable table, InquiryBook book, Ids ids) {
        this.table = table;
        this.book = book;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public List<InquiryStep> of(long inquiry) {
        return table.of(inquiry);
    }

    @Transactional(readOnly = true)
    public Optional<InquiryStep> open(long inquiry, InquiryStep.Kind kind) {
        return table.open(inquiry, kind);
    }

    @Transactional(readOnly = true)
    public List<InquiryStep> waiting(InquiryStep.Kind kind, Collection<String> agencies, int most) {
        return table.waiting(kind, agencies, most);
    }

    InquiryStep seen(long id, long version) {
        InquiryStep step = table.find(id).orElseThrow(NotFound::new);
        if (step.version() != version || !step.waits()) {
            throw new Overtaken("这件来信的" + step.kind().label());
        }
        return step;
    }

    InquiryStep begin(Actor actor, Inquiry inquiry, InquiryStep.Kind kind, String agency, String other, int days, @Nullable LocalDate due, String words) {
        InquiryStep step = new InquiryStep(ids.next(), inquiry.id(), kind, InquiryStep.State.OPEN, agency, other, days, due, words, InquiryStep.Person.of(actor), book.today(), null, 1);
        table.insert(step);
        return step;
    }

    /** Whoever acts on an inquiry that was passed on to the agency has taken it. */
    Touched[] taken(Actor actor, long inquiry) {
        return table.open(inquiry, InquiryStep.Kind.TRANSFER).map(step -> end(step, InquiryStep.State.DONE, actor, book.today(), "")).map(step -> new Touched[] {step.touched()})
                .orElse(new Touched[0]);
    }

    /** What waits for nobody but is to be seen in the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Touched codeRenewed(Actor actor, Inquiry inquiry) {
        InquiryStep step = begin(actor, inquiry, InquiryStep.Kind.CODE, inquiry.agency(), "", 0, null, "核对身份后更换，原来的查询码作废");
        return end(step, InquiryStep.State.DONE, actor, book.today(), "").touched();
    }

    InquiryStep end(InquiryStep step, InquiryStep.State how, Actor actor, LocalDate on, String words) {
        InquiryStep ended = step.ended(how, InquiryStep.Person.of(actor), on, words);
        table.end(ended);
        return ended;
    }
}
