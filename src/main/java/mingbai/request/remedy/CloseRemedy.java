package mingbai.request.remedy;

import java.time.LocalDate;
import mingbai.ledger.Actor;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decision or judgment came. A result entered wrongly is put right the same way, as long as no new answer was ordered by it. */
@Component
public class CloseRemedy {

    static final int NOTE = 1_000;

    private final RemedyBook book;

    CloseRemedy(RemedyBook book) {
        this.book = book;
    }

    /** @param note what was decided, in a few words, or "" */
    @Transactional
    public Remedy run(Actor actor, long remedy, long version, LocalDate closedOn, RemedyResult result, String note) {
        Remedy seen = book.seen(remedy, version);
        if (seen.orderedOn() != null) {
            throw new Refused("result", "已经按这个结果重新办理，不能再改");
        }
        if (closedOn.isBefore(seen.filedOn()) || closedOn.isAfter(book.today())) {
            throw new Refused("closedOn", "办结日期应在提起之日（" + seen.filedOn() + "）至今天之间");
        }
        if (note.strip().length() > NOTE) {
            throw new Refused("note", "最多" + NOTE + "字，请缩短");
        }
        Remedy next = seen.closed(closedOn, result, note);
        book.update(RequestAct.REMEDY_CLOSED, actor, next);
        return next;
    }
}
