package mingbai.inquiry;

import java.util.List;
import java.util.Map;
import mingbai.identity.visitor.FollowCode;
import mingbai.identity.visitor.Visits;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.events.InquiryAct;
import mingbai.inquiry.handle.InquirySteps;
import mingbai.inquiry.handle.TellAsker;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new code in place of the one before, for a receipt handed out at the counter or to whoever lost his; who used the old one is sent away. With the code one acts as the asker, so
 * nobody who works on the inquiry or wrote its answer gives it out, the case shows who did, and the asker is told.
 */
@Component
public class RenewInquiryCode {

    private final InquiryBook book;
    private final FollowCode codes;
    private final Visits visits;
    private final InquiryAnswers answers;
    private final InquirySteps steps;
    private final TellAsker tell;

    RenewInquiryCode(InquiryBook book, FollowCode codes, Visits visits, InquiryAnswers answers, InquirySteps steps, TellAsker tell) {
        this.book = book;
        this.codes = codes;
        this.visits = visits;
        this.answers = answers;
        this.steps = steps;
        this.tell = tell;
    }

    @Transactional
    public TakeInquiry.Taken run(Actor actor, long inquiry, long version) {
        Inquiry seen = book.seen(inquiry, version);
        if (actor.is(seen.handler().account()) || answers.writers(inquiry).stream().anyMatch(actor::is)) {
            throw new Refused("sure", "您承办这件来信或者起草过答复，请由别的同事核对身份、更换查询码");
        }
        String code = codes.random();
        Inquiry renewed = book.change(InquiryAct.CODE_RENEWED, actor, seen.withCode(FollowCode.hash(code)), List.of(), Map.of(), steps.codeRenewed(actor, seen));
        visits.endAll(Inquiry.KIND, Long.toString(inquiry));
        tell.that(renewed, "查询码已经更换");
        return new TakeInquiry.Taken(renewed, code);
    }
}
