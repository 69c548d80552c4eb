package mingbai.inquiry.handle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office above urges (催办), or demands a report by a day (督办), which the agency owes. */
@Component
public class SuperviseInquiry {

    private static final int WORDS = 1_000;
    private static final int MOST_DAYS = 60;

    private final InquiryBook book;
    private final InquirySteps steps;
    private final AgencyReading agencies;
    private final SendMessage messages;

    SuperviseInquiry(InquiryBook book, InquirySteps steps, AgencyReading agencies, SendMessage messages) {
        this.book = book;
        this.steps = steps;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** Whether somebody of this agency stands above the one that has the inquiry. */
    @Transactional(readOnly = true)
    public boolean isAbove(String agency, Inquiry inquiry) {
        return !agency.isEmpty() && !agency.equals(inquiry.agency()) && agencies.isWithin(inquiry.agency(), agency);
    }

    @Transactional
    public Inquiry urge(Actor actor, long id, long version, String words) {
        Inquiry seen = above(actor, id, version);
        String said = TypedText.required("words", words, WORDS, "请写明催办的意见");
        Inquiry urged = book.change(InquiryAct.URGED, actor, seen, List.of(new InquiryFact.Urged(book.today(), agencies.nameOf(actor.agency()), said)), Map.of());
        tell(actor, urged, "催办来信" + urged.number(), said);
        return urged;
    }

    /** @param due last day of the report */
    @Transactional
    public Inquiry demand(Actor actor, long id, long version, String words, LocalDate due) {
        Inquiry seen = above(actor, id, version);
        String said = TypedText.required("words", words, WORDS, "请写明督办的要求");
        if (due.isBefore(book.today()) || due.isAfter(book.today().plusDays(MOST_DAYS))) {
            throw new Refused("dueOn", "报告日期应在今天至" + MOST_DAYS + "天以内");
        }
        InquiryStep step = steps.begin(actor, seen, InquiryStep.Kind.DEMAND, actor.agency(), seen.agency(), 0, due, said);
        Inquiry supervised = book.change(InquiryAct.SUPERVISED, actor, seen, List.of(), Map.of("due", due.toString()), step.touched());
        tell(actor, supervised, "督办来信" + supervised.number() + "，请于" + due + "前报告", said);
        return supervised;
    }

    /** The agency reports. */
    @Transactional
    public Inquiry report(Actor actor, long id, long version, String words) {
        Inquiry seen = book.seen(id, version);
        InquiryStep step = steps.open(id, InquiryStep.Kind.DEMAND).orElseThrow(() -> new mingbai.web.Overtaken("这件来信的督办"));
        String said = TypedText.required("report", words, WORDS, "请写明办理情况");
        Inquiry reported = book.change(InquiryAct.SUPERVISED, actor, seen, List.of(), Map.of("reported", true), steps.end(step, InquiryStep.State.DONE, actor, book.today(), said).touched());
        messages.send(actor, Recipient.person(step.by().account()), MessageKind.INFORMATION, seen.agency(), "督办的来信" + seen.number() + "已报告", said, "/desk/inquiry/" + id);
        return reported;
    }

    private Inquiry above(Actor actor, long id, long version) {
        Inquiry seen = book.seen(id, version);
        if (!isAbove(actor.agency(), seen)) {
            throw new Refused("", "催办、督办由上级机关进行");
        }
        if (!seen.isOpen()) {
            throw new Refused("", "这件来信已经办结，不需要再催办");
        }
        return seen;
    }

    private void tell(Actor actor, Inquiry inquiry, String title, String words) {
        messages.send(actor, Recipient.holders(inquiry.agency(), Role.OFFICE), MessageKind.URGING, inquiry.agency(), title, words, "/desk/inquiry/" + inquiry.id());
        if (inquiry.handler().account() != 0) {
            messages.send(actor, Recipient.person(inquiry.handler().account()), MessageKind.URGING, inquiry.agency(), title, words, "/desk/inquiry/" + inquiry.id());
        }
    }
}
