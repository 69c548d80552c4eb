package mingbai.desk;

import java.time.LocalDate;
import java.util.List;
import mingbai.inquiry.Asker;
import mingbai.inquiry.HandedOver;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryChannel;
import mingbai.law.ApplicantKind;
import mingbai.ledger.Actor;
import mingbai.request.Channel;
import mingbai.request.ConfirmReceipt;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.Submission;
import mingbai.request.SupplyForm;
import mingbai.request.SupplyWay;
import org.springframework.stereotype.Component;

/** Makes a request of an inquiry; the day the inquiry came in is the day the request was received, so that nothing is lost by the wrong door. */
@Component
class RequestsOfInquiries implements HandedOver {

    private static final int SUBJECT = 200;

    private final SubmitRequest submit;
    private final ConfirmReceipt confirm;

    RequestsOfInquiries(SubmitRequest submit, ConfirmReceipt confirm) {
        this.submit = submit;
        this.confirm = confirm;
    }

    @Override
    public Handed hand(Actor actor, Inquiry inquiry) {
        LocalDate day = inquiry.receivedOn();
        Asker asker = inquiry.asker();
        Submission.Person person = new Submission.Person(ApplicantKind.NATURAL, asker.name(), "", "", asker.phone(), asker.email(), asker.address(), "");
        String subject = inquiry.title().length() > SUBJECT ? inquiry.title().substring(0, SUBJECT) : inquiry.title();
        RequestCase request = submit.run(actor, new Submission(inquiry.agency(), channel(inquiry.channel()), day, List.of(person), subject,
                inquiry.text() + "\n（由来信" + inquiry.number() + "转来）", SupplyForm.ANY, SupplyWay.PLATFORM));
        if (request.channel().needsConfirmation()) {
            request = confirm.run(actor, request.id(), request.version(), day); // Art. 31(3): both sides confirmed, by the asker's consent
        }
        return new Handed(request.id(), request.number());
    }

    private static Channel channel(InquiryChannel by) {
        return switch (by) {
            case WEB, EMAIL, HOTLINE -> Channel.WEB;
            case VISIT -> Channel.COUNTER;
            case LINE, PHONE -> Channel.ORAL;
            case FAX -> Channel.FAX;
            case LETTER -> Channel.LETTER;
        };
    }
}
