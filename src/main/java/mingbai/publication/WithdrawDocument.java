package mingbai.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.catalog.Discharges;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a document from the public (撤下) with a reason the public is told; its address keeps a page, its files are closed. */
@Service
public class WithdrawDocument {

    private final Archive archive;
    private final Discharges discharges;

    WithdrawDocument(Archive archive, Discharges discharges) {
        this.archive = archive;
        this.discharges = discharges;
    }

    @Transactional
    public void run(Actor actor, long documentId, long version, String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new Refused("reason", "请填写撤下理由（500字以内），理由会向社会公开");
        }
        Document document = archive.documents.get(documentId);
        if (document.version() != version || document.standing() != Standing.LIVE || document.liveEdition() == null) {
            throw new Overtaken("这份文件");
        }
        long now = archive.clock.millis();
        Edition edition = archive.editions.get(document.liveEdition()).in(EditionState.WITHDRAWN);
        archive.editions.update(edition);
        archive.editions.endedAt(edition.id(), now);
        Document withdrawn = document.withdrawn(reason.strip(), now);
        archive.documents.update(withdrawn);
        archive.timeline.add(archive.ids.next(), documentId, edition.number(), "WITHDRAWN", reason.strip(), now);
        List<Touched> touched = new ArrayList<>(List.of(withdrawn.touched(), edition.touched(archive.revisions.digest(edition.revision()))));
        Map<String, Object> details = Archive.publicDetails(withdrawn);
        details.put("withdrawnAt", now);
        archive.record(PublicationAct.WITHDRAWN, actor, document.agency(), details, Archive.all(touched));
        discharges.ended(documentId);
    }
}
