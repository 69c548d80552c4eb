package mingbai.publication;

import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a new document with its first edition as a draft (起草). */
@Service
public class StartDraft {

    private final Archive archive;

    StartDraft(Archive archive) {
        this.archive = archive;
    }

    /** @return id of the edition */
    @Transactional
    public long run(Actor actor, String agency, Content content) {
        Refused.ifAny(DraftRequirements.toSave(content));
        long now = archive.clock.millis();
        Document document = Document.draft(archive.ids.next(), agency, content, now);
        Edition edition = Edition.draft(archive.ids.next(), document.id(), 1, EditionKind.FIRST, "", archive.ids.next(), actor.accountId(), actor.name());
        archive.documents.insert(document, null, null, now);
        archive.editions.insert(edition, now);
        Touched revision = archive.addRevision(edition.revision(), edition.id(), 1, content, actor, now);
        archive.record(PublicationAct.DRAFTED, actor, agency, Map.of("class", content.disclosureClass().code()), document.touched(),
                edition.touched(content.digest()), revision);
        return edition.id();
    }
}
