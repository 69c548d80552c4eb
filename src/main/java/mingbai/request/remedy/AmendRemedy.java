package mingbai.request.remedy;

import java.time.LocalDate;
import mingbai.ledger.Actor;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what was entered of a remedy, or adds what became known: the period for the agency's answer, the day it was handed in. */
@Component
public class AmendRemedy {

    private final RemedyBook book;

    AmendRemedy(RemedyBook book) {
        this.book = book;
    }

    /** @param answeredOn day the agency's own answer or defence was handed in, null while it was not */
    @Transactional
    public Remedy run(Actor actor, long remedy, long version, Filing filing, @Nullable LocalDate answeredOn) {
        Remedy seen = book.seen(remedy, version);
        Filing own = new Filing(seen.agency(), filing.number(), filing.requestNumber(), filing.kind(), filing.body(), filing.filedOn(), filing.answerUntil());
        book.check(own, remedy);
        if (answeredOn != null && (answeredOn.isAfter(book.today()) || answeredOn.isBefore(own.filedOn()))) {
            throw new Refused("answeredOn", "提交答复的日期应在提起之日（" + own.filedOn() + "）至今天之间");
        }
        if (seen.closedOn() != null && own.filedOn().isAfter(seen.closedOn())) {
            throw new Refused("filedOn", "提起之日不能晚于办结之日（" + seen.closedOn() + "）");
        }
        RequestCase request = book.request(own);
        Remedy next = seen.amended(own, request == null ? null : (Long) request.id(), answeredOn);
        book.update(RequestAct.REMEDY_CHANGED, actor, next);
        return next;
    }
}
