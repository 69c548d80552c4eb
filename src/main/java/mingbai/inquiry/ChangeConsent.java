package mingbai.inquiry;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The asker thinks again whether question and answer may be published; while nothing is published that is all it takes. */
@Component
public class ChangeConsent {

    private final InquiryBook book;

    ChangeConsent(InquiryBook book) {
        this.book = book;
    }

    /** @param actor the clerk who was told, or the program for the asker's own act */
    @Transactional
    public Inquiry run(Actor actor, long inquiry, long version, boolean agreed) {
        Inquiry seen = book.seen(inquiry, version);
        if (!seen.isOpen()) {
            throw new Refused("consent", "这件来信已经办结。答复已经公开、希望撤下的，请留言告诉办理机关");
        }
        return seen.consent() == agreed ? seen : book.change(InquiryAct.AMENDED, actor, seen.consenting(agreed), List.of(), Map.of("consent", agreed));
    }
}
