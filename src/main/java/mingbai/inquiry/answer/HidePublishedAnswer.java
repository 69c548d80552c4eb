package mingbai.inquiry.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a published answer off the site (撤下); its address says since when and why. The asker goes on reading the answer itself. */
@Component
public class HidePublishedAnswer {

    private final PublishedAnswerTable published;
    private final Ledger ledger;
    private final Clock clock;

    HidePublishedAnswer(PublishedAnswerTable published, Ledger ledger, Clock clock) {
        this.published = published;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param reason is shown to everybody */
    @Transactional
    public PublishedAnswer run(Actor actor, long answer, long version, GoneReason reason) {
        PublishedAnswer shown = published.find(answer).orElseThrow(NotFound::new);
        if (shown.version() != version || shown.hidden() != null) {
            throw new Overtaken("这份公开的答复");
        }
        PublishedAnswer hidden = shown.hidden(LocalDate.now(clock), reason.label());
        published.hide(hidden);
        ledger.record(Act.of(InquiryAct.ANSWER_HIDDEN, actor, hidden.agency(), Map.of(), hidden.touched()));
        return hidden;
    }
}
