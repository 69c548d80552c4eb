package mingbai.inquiry.handle;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an inquiry without an answer: it belongs elsewhere and the asker is told where (不予受理), or it is void (无效). What was void may be revived. */
@Component
public class EndInquiry {

    private static final int WORDS = 1_000;

    private final InquiryBook book;
    private final OpenInquiries open;
    private final InquirySteps steps;
    private final TellAsker tell;

    EndInquiry(InquiryBook book, OpenInquiries open, InquirySteps steps, TellAsker tell) {
        this.book = book;
        this.open = open;
        this.steps = steps;
        this.tell = tell;
    }

    /** @param where is shown to the asker: why, and where to go */
    @Transactional
    public Inquiry returned(Actor actor, long id, long version, String where) {
        Inquiry seen = open.free(id, version);
        String told = TypedText.required("where", where, WORDS, "请写明为什么不受理，来信人可以找谁、怎样联系");
        Inquiry ended = book.change(InquiryAct.RETURNED, actor, seen.ended(InquiryStage.RETURNED, told), List.of(new InquiryFact.Answered(book.today())), Map.of(), steps.taken(actor, id));
        tell.that(ended, "不由本单位办理，请查看去处");
        return ended;
    }

    /** Advertising, abuse, the same once more. */
    @Transactional
    public Inquiry invalid(Actor actor, long id, long version, String reason) {
        Inquiry seen = open.free(id, version);
        String why = TypedText.required("reason", reason, WORDS, "请写明为什么无效（例如：广告；与某号重复）");
        return book.change(InquiryAct.INVALID, actor, seen.ended(InquiryStage.INVALID, why), List.of(), Map.of(), steps.taken(actor, id));
    }

    /** It was not void after all; its clock runs from receipt as before. */
    @Transactional
    public Inquiry revive(Actor actor, long id, long version) {
        Inquiry seen = book.seen(id, version);
        if (seen.stage() != InquiryStage.INVALID) {
            throw new Overtaken("这件来信");
        }
        InquiryStage before = book.clock(seen).accepted() == null ? InquiryStage.RECEIVED : InquiryStage.IN_HAND;
        return book.change(InquiryAct.REVIVED, actor, seen.ended(before, ""), List.of(), Map.of());
    }
}
