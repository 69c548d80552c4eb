package mingbai.inquiry.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.inquiry.handle.TypedText;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The asker is not content and it is worked on once more (重新办理): once, within two weeks of the answer; after that the office above is the way. Both are our own measure. */
@Component
public class ReopenInquiry {

    public static final int DAYS = 14;
    private static final int REASON = 2_000;

    private final InquiryBook book;
    private final SendMessage messages;
    private final Clock clock;

    ReopenInquiry(InquiryBook book, SendMessage messages, Clock clock) {
        this.book = book;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether it can be reopened today. */
    @Transactional(readOnly = true)
    public boolean isPossible(Inquiry inquiry) {
        LocalDate answered = book.clock(inquiry).answered();
        return inquiry.stage() == InquiryStage.ANSWERED && inquiry.round() == 1 && answered != null && !LocalDate.now(clock).isAfter(answered.plusDays(DAYS));
    }

    /** @param actor the program when the asker does it, else the clerk who writes down what the asker said */
    @Transactional
    public Inquiry run(Actor actor, long inquiry, String reason) {
        Inquiry seen = book.get(inquiry);
        if (!isPossible(seen)) {
            throw new Refused("reason", seen.round() > 1 ? "已经重新办理过一次。仍不满意的，可以向上一级机关反映" : "答复后" + DAYS + "日内可以要求重新办理一次；现在不能，可以重新来信，或者向上一级机关反映");
        }
        String why = TypedText.required("reason", reason, REASON, "请写明答复哪里没有说清，或者还有什么问题");
        Inquiry reopened = book.change(InquiryAct.REOPENED, actor, seen.reopened(), List.of(new InquiryFact.Reopened(LocalDate.now(clock), why)), Map.of());
        Recipient to = seen.handler().account() == 0 ? Recipient.holders(seen.agency(), Role.OFFICE) : Recipient.person(seen.handler().account());
        messages.send(Actor.PROGRAM, to, MessageKind.RETURNED, seen.agency(), "来信" + seen.number() + "的来信人不满意，要求重新办理", "", "/desk/inquiry/" + seen.id());
        return reopened;
    }
}
