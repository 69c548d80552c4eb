package mingbai.inquiry.handle;

import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** An inquiry on which somebody wants to act, and what stands in the way: an answer that is being written, others that are handled with it. */
@Component
class OpenInquiries {

    private final InquiryBook book;
    private final InquiryAnswers answers;

    OpenInquiries(InquiryBook book, InquiryAnswers answers) {
        this.book = book;
        this.answers = answers;
    }

    /** Waits for acceptance or is in hand, as the person saw it. */
    Inquiry seen(long id, long version) {
        Inquiry inquiry = book.seen(id, version);
        if (inquiry.stage() != InquiryStage.RECEIVED && inquiry.stage() != InquiryStage.IN_HAND) {
            throw new Refused("", "这件来信现在是“" + inquiry.stage().label() + "”，不能这样办理");
        }
        return inquiry;
    }

    /** And nothing hangs on it: no answer on its way, no others handled with it. */
    Inquiry free(long id, long version) {
        Inquiry inquiry = seen(id, version);
        if (answers.live(inquiry).isPresent()) {
            throw new Refused("", "这件来信的答复正在起草或者审核，请先作废或者撤回");
        }
        if (book.mergedInto(id).stream().anyMatch(other -> other.stage() == InquiryStage.MERGED)) {
            throw new Refused("", "有别的来信并入这一件办理，请先把它们分开");
        }
        return inquiry;
    }
}
