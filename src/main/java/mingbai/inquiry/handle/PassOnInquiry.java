package mingbai.inquiry.handle;

import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passes an inquiry on to another agency, which takes it or sends it back, each with a reason. The clock runs on: whose desk it lies on is not the asker's concern. */
@Component
public class PassOnInquiry {

    private static final int REASON = 500;

    private final InquiryBook book;
    private final OpenInquiries open;
    private final InquirySteps steps;
    private final AgencyReading agencies;
    private final SendMessage messages;

    PassOnInquiry(InquiryBook book, OpenInquiries open, InquirySteps steps, AgencyReading agencies, SendMessage messages) {
        this.book = book;
        this.open = open;
        this.steps = steps;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** @param to code of the agency whose business it is */
    @Transactional
    public Inquiry run(Actor actor, long id, long version, String to, String reason) {
        Inquiry seen = open.free(id, version);
        Agency target = agencies.byCode(to).filter(agency -> agency.kind() != AgencyKind.SECTION && agency.validOn(book.today()))
                .orElseThrow(() -> new Refused("to", "请选择转给哪个单位"));
        if (to.equals(seen.agency())) {
            throw new Refused("to", "这件来信就在这个单位；单位内部请用“分办”");
        }
        if (steps.open(id, InquiryStep.Kind.TRANSFER).isPresent()) {
            throw new Refused("", "这件来信是别的单位转来的，请先受理，或者退回");
        }
        String why = TypedText.required("reason", reason, REASON, "请写明为什么由这个单位办理");
        InquiryStep step = steps.begin(actor, seen, InquiryStep.Kind.TRANSFER, seen.agency(), to, 0, null, why);
        Inquiry passed = book.change(InquiryAct.PASSED_ON, actor, seen.passedTo(to), List.of(new InquiryFact.PassedOn(book.today(), seen.agency(), to, why)),
                Map.of("from", seen.agency(), "to", to), step.touched());
        tell(actor, passed, agencies.nameOf(seen.agency()) + "转来来信" + passed.number(), why);
        return passed;
    }

    /** The receiving office sends it back. */
    @Transactional
    public Inquiry back(Actor actor, long id, long version, String reason) {
        Inquiry seen = book.seen(id, version);
        InquiryStep transfer = steps.open(id, InquiryStep.Kind.TRANSFER).filter(step -> seen.stage() == InquiryStage.RECEIVED && step.other().equals(seen.agency()))
                .orElseThrow(() -> new Overtaken("这件来信的转办"));
        String why = TypedText.required("reason", reason, REASON, "请写明为什么退回，建议由谁办理");
        InquiryStep ended = steps.end(transfer, InquiryStep.State.REFUSED, actor, book.today(), why);
        Inquiry back = book.change(InquiryAct.PASSED_BACK, actor, seen.passedTo(transfer.agency()),
                List.of(new InquiryFact.PassedOn(book.today(), seen.agency(), transfer.agency(), why)), Map.of("from", seen.agency(), "to", transfer.agency()), ended.touched());
        tell(actor, back, agencies.nameOf(seen.agency()) + "退回来信" + back.number(), why);
        return back;
    }

    private void tell(Actor actor, Inquiry inquiry, String title, String why) {
        messages.send(actor, Recipient.holders(inquiry.agency(), Role.OFFICE), MessageKind.INFORMATION, inquiry.agency(), title,
                why + "\n答复期限不变：" + book.clock(inquiry).due().day(), "/desk/inquiry/" + inquiry.id());
    }
}
