package mingbai.inquiry.handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agency says that it will answer (受理); of one passed on to it that it takes it. */
@Component
public class AcceptInquiry {

    private final InquiryBook book;
    private final InquirySteps steps;
    private final TellAsker tell;

    AcceptInquiry(InquiryBook book, InquirySteps steps, TellAsker tell) {
        this.book = book;
        this.steps = steps;
        this.tell = tell;
    }

    /** @param category code, or "" to leave it as it is */
    @Transactional
    public Inquiry run(Actor actor, long id, long version, String category) {
        Inquiry seen = book.seen(id, version);
        if (seen.stage() != InquiryStage.RECEIVED) {
            throw new Refused("", "这件来信现在是“" + seen.stage().label() + "”，不需要受理");
        }
        if (!category.isEmpty() && !InquiryCategories.all().containsKey(category)) {
            throw new Refused("category", "请从名单中选择分类");
        }
        Inquiry accepted = (category.isEmpty() ? seen : seen.filed(seen.kind(), seen.title(), category)).in(InquiryStage.IN_HAND);
        List<InquiryFact> facts = new ArrayList<>();
        boolean first = book.clock(seen).accepted() == null;
        if (first) {
            facts.add(new InquiryFact.Accepted(book.today()));
        }
        Inquiry now = book.change(InquiryAct.ACCEPTED, actor, accepted, facts, Map.of(), steps.taken(actor, id));
        if (first) {
            tell.that(now, "已经受理");
        }
        return now;
    }
}
