package mingbai.request.remedy;

import java.util.List;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agency learns that somebody applied for reconsideration or brought a suit. */
@Component
public class FileRemedy {

    private final RemedyBook book;
    private final Ids ids;

    FileRemedy(RemedyBook book, Ids ids) {
        this.book = book;
        this.ids = ids;
    }

    /** @throws Refused with an issue for each field that cannot stand */
    @Transactional
    public Remedy run(Actor actor, Filing filing) {
        book.check(filing, 0);
        RequestCase request = book.request(filing);
        Remedy remedy = new Remedy(ids.next(), filing.agency(), filing.number().strip(), request == null ? null : (Long) request.id(),
                filing.requestNumber().strip(), filing.kind(), filing.body().strip(), filing.filedOn(), filing.answerUntil(), null, null, null, "", null, List.of(),
                "own", 1);
        book.insert(RequestAct.REMEDY_FILED, actor, remedy);
        return remedy;
    }
}
