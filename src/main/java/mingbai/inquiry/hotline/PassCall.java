package mingbai.inquiry.hotline;

import java.util.List;
import java.util.Optional;
import mingbai.inquiry.Asker;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.Intake;
import mingbai.inquiry.TakeInquiry;
import mingbai.ledger.Actor;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** A call that needs a written answer becomes an inquiry (热线转办), with its own day and clock; however often asked, it is one. Who called stays with the call system. */
@Component
public class PassCall {

    private static final int LEAST = 5;

    private final CallReading calls;
    private final TakeInquiry take;
    private final InquiryBook inquiries;

    PassCall(CallReading calls, TakeInquiry take, InquiryBook inquiries) {
        this.calls = calls;
        this.take = take;
        this.inquiries = inquiries;
    }

    public Inquiry run(Actor actor, long id) {
        HotlineCall call = calls.find(id).orElseThrow(NotFound::new);
        Optional<Inquiry> known = of(call);
        if (known.isPresent()) {
            return known.get();
        }
        if (call.isHandled() || call.subject().length() < LEAST) {
            throw new Refused("", call.isHandled() ? "这件来电已经办结，不再转办" : "诉求太短，看不出要办什么，请先在热线系统补充");
        }
        return take.run(actor, new Intake(call.agency(), InquiryKind.HELP, InquiryChannel.HOTLINE, "", call.subject(), Asker.UNKNOWN, false, new Inquiry.About("", "", call.place()), "",
                call.receivedOn(), entry(call), List.of())).inquiry();
    }

    /** The inquiry that came of a call. */
    public Optional<Inquiry> of(HotlineCall call) {
        return inquiries.ofEntry(entry(call));
    }

    /** With the program's own id: a number of the call system could be guessed, and the asker's code is made from this. */
    private static String entry(HotlineCall call) {
        return "hotline call " + call.id() + " " + call.receivedAt();
    }
}
