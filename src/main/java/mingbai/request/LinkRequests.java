package mingbai.request;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record that two requests of an agency belong together: repeated (Art. 36(6)), to be answered together, or related. */
@Component
public class LinkRequests {

    private static final int NOTE = 200;

    private final CaseBook book;
    private final LinkTable links;
    private final Ids ids;
    private final Clock clock;

    LinkRequests(CaseBook book, LinkTable links, Ids ids, Clock clock) {
        this.book = book;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public RequestCase run(Actor actor, long request, long version, long other, RequestLink.Reason reason, String note) {
        RequestCase seen = book.seen(request, version);
        if (other == request || book.find(other).filter(found -> found.agency().equals(seen.agency())).isEmpty()) {
            throw new Refused("other", "只能与本机关的另一件申请关联");
        }
        if (note.strip().length() > NOTE) {
            throw new Refused("note", "说明最多" + NOTE + "字");
        }
        RequestLink link = new RequestLink(ids.next(), request, other, reason, note.strip(), actor.accountId(), clock.millis());
        if (!links.insert(link)) {
            throw new Refused("other", "这两件申请已经关联过了");
        }
        return book.change(RequestAct.LINKED, actor, seen, List.of(), Map.of("other", Long.toString(other), "reason", reason.name()), link.touched());
    }

    /** Those the request is linked with, from either side. */
    @Transactional(readOnly = true)
    public List<RequestLink> of(long request) {
        return links.of(request);
    }
}
