package mingbai.request;

import java.time.LocalDate;
import java.util.List;
import mingbai.identity.Handover;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open requests somebody drafts the answer of pass to the successor. */
@Component
class RequestHandover implements Handover {

    private final RequestTable requests;
    private final CaseBook book;

    RequestHandover(RequestTable requests, CaseBook book) {
        this.requests = requests;
        this.book = book;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> openItems(long account) {
        return requests.draftedBy(account).stream().map(request -> new OpenItem("承办的依申请公开件", Long.toString(request.id()), request.subject(), request.agency(),
                book.clocks(request).due().<LocalDate>map(day -> day).orElse(null), "/desk/request/" + request.id())).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Touched> pass(Actor actor, long from, long to) {
        return requests.draftedBy(from).stream().map(request -> book.passed(request.assigned(request.section(), to))).toList();
    }
}
