package mingbai.inquiry;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.answer.GoneReason;
import mingbai.inquiry.answer.HidePublishedAnswer;
import mingbai.inquiry.answer.PublishedAnswerReading;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The asker thinks again whether question and answer may be published. What an earlier answer of a reopened inquiry brought before the public goes off the site with the consent. */
@Component
public class ChangeConsent {

    private final InquiryBook book;
    private final PublishedAnswerReading published;
    private final HidePublishedAnswer hide;

    ChangeConsent(InquiryBook book, PublishedAnswerReading published, HidePublishedAnswer hide) {
        this.book = book;
        this.published = published;
        this.hide = hide;
    }

    /** @param actor the clerk who was told, or the program for the asker's own act */
    @Transactional
    public Inquiry run(Actor actor, long inquiry, long version, boolean agreed) {
        Inquiry seen = book.seen(inquiry, version);
        if (!seen.isOpen()) {
            throw new Refused("consent", "这件来信已经办结。答复已经公开、希望撤下的，请留言告诉办理机关");
        }
        if (!agreed) {
            published.numbered(seen.number()).stream().filter(shown -> shown.hidden() == null).forEach(shown -> hide.run(actor, shown.answer(), shown.version(), GoneReason.UNWILLING));
        }
        return seen.consent() == agreed ? seen : book.change(InquiryAct.AMENDED, actor, seen.consenting(agreed), List.of(), Map.of("consent", agreed));
    }
}
