package mingbai.channel;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.reading.PushReading;
import mingbai.ledger.Ids;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.SequencedAct.Thing;
import mingbai.ledger.Tail;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the ledger: what became public is queued for each target that wants it, what was withdrawn for each that has it. */
@Component
class PushQueue implements Tail {

    private static final Set<String> SHOWN = Set.of("document.published", "document.imported");

    private final PushTable pushes;
    private final PushReading reading;
    private final PublicDocumentReading documents;
    private final AgencyReading agencies;
    private final Site site;
    private final Ids ids;
    private final Clock clock;

    PushQueue(PushTable pushes, PushReading reading, PublicDocumentReading documents, AgencyReading agencies, Site site, Ids ids, Clock clock) {
        this.pushes = pushes;
        this.reading = reading;
        this.documents = documents;
        this.agencies = agencies;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "channel-pushes";
    }

    @Override
    @Transactional
    public void accept(List<SequencedAct> acts) {
        List<PushTarget> targets = site.sandbox() ? List.of() : reading.all();
        if (targets.isEmpty()) {
            return;
        }
        for (SequencedAct act : acts) {
            boolean withdrawn = act.kind().equals("document.withdrawn");
            if (withdrawn || SHOWN.contains(act.kind())) {
                act.things().stream().filter(thing -> thing.kind().equals("document")).map(Thing::id).map(Long::parseLong)
                        .forEach(document -> documents.byId(document).ifPresent(found -> queue(found, withdrawn, targets)));
            }
        }
    }

    private void queue(PublicDocument document, boolean withdrawn, List<PushTarget> targets) {
        for (PushTarget target : targets) {
            int sent = pushes.lastEdition(target.id(), document.id());
            if (withdrawn && sent > 0) {
                pushes.queue(ids.next(), target.id(), document.agency(), document.id(), sent, Push.Action.REMOVE, clock.millis());
            } else if (!withdrawn && target.active() && document.content() != null && wants(target, document.agency())) {
                pushes.queue(ids.next(), target.id(), document.agency(), document.id(), document.content().number(), Push.Action.PUT, clock.millis());
            }
        }
    }

    private boolean wants(PushTarget target, String agency) {
        return target.agency().equals(agency) || target.below() && agencies.isWithin(agency, target.agency());
    }
}
