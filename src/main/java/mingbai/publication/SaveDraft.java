package mingbai.publication;

import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a draft as it is now: one saving is one revision; an unchanged text makes none. */
@Service
public class SaveDraft {

    private final Archive archive;

    SaveDraft(Archive archive) {
        this.archive = archive;
    }

    /** @param version the version of the edition the person worked on; @return the version it has now */
    @Transactional
    public long run(Actor actor, long editionId, long version, Content content) {
        Edition edition = archive.editions.get(editionId);
        if (edition.version() != version || edition.state() != EditionState.DRAFT) {
            throw new Overtaken("这份草稿");
        }
        Refused.ifAny(DraftRequirements.toSave(content));
        Document document = archive.documents.get(edition.document());
        refuseOtherClass(document, edition, content);
        Content before = archive.revisions.get(edition.revision());
        if (before.equals(content)) {
            return version;
        }
        long now = archive.clock.millis();
        Edition revised = edition.revised(archive.ids.next());
        Touched revision = archive.addRevision(revised.revision(), editionId, archive.revisions.lastNumber(editionId) + 1, content, actor, now);
        archive.editions.update(revised);
        archive.record(PublicationAct.REVISED, actor, document.agency(), Map.of(), revised.touched(content.digest()), revision);
        return revised.version();
    }

    /** What is public stays so until it is withdrawn: a later edition cannot quietly become another class. */
    private static void refuseOtherClass(Document document, Edition edition, Content content) {
        if (edition.number() > 1 && !document.disclosureClass().equals(content.disclosureClass().code())) {
            throw new Refused("class", "这份文件已经按“主动公开”发布，更正或修订时不能改变公开属性；确需不再公开的，请先撤下");
        }
    }
}
