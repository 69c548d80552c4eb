package mingbai.inquiry;

import java.util.List;
import java.util.Map;
import mingbai.identity.visitor.FollowCode;
import mingbai.identity.visitor.Visits;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new code in place of the one before, for a receipt handed out at the counter or to whoever lost his; who used the old one is sent away. */
@Component
public class RenewInquiryCode {

    private final InquiryBook book;
    private final FollowCode codes;
    private final Visits visits;

    RenewInquiryCode(InquiryBook book, FollowCode codes, Visits visits) {
        this.book = book;
        this.codes = codes;
        this.visits = visits;
    }

    @Transactional
    public TakeInquiry.Taken run(Actor actor, long inquiry, long version) {
        String code = codes.random();
        Inquiry renewed = book.change(InquiryAct.CODE_RENEWED, actor, book.seen(inquiry, version).withCode(FollowCode.hash(code)), List.of(), Map.of());
        visits.endAll(Inquiry.KIND, Long.toString(inquiry));
        return new TakeInquiry.Taken(renewed, code);
    }
}
