package mingbai.inquiry;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The asker takes an inquiry back, over the network, by telephone or at the counter: nothing more is owed. What was answered stays. */
@Component
public class WithdrawInquiry {

    static final int NOTE = 500;

    private final InquiryBook book;

    WithdrawInquiry(InquiryBook book) {
        this.book = book;
    }

    /** @param actor the clerk who enters it, or the program for the asker's own act @param note what the asker said, or "" */
    @Transactional
    public Inquiry run(Actor actor, long inquiry, long version, String note) {
        Inquiry seen = book.seen(inquiry, version);
        if (!seen.isOpen()) {
            throw new Refused("", "这件来信已经办结，不能再撤回");
        }
        if (note.length() > NOTE) {
            throw new Refused("note", "最多" + NOTE + "字，现有" + note.length() + "字，请缩短");
        }
        return book.change(InquiryAct.WITHDRAWN, actor, seen.ended(InquiryStage.WITHDRAWN, note.strip()), List.of(), Map.of("by", actor.accountId() == 0 ? "asker" : "office"));
    }
}
