package mingbai.publication;

import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the next edition of a document: a correction (更正) with its public note, or a revision (修订). The live one stays until it passes. */
@Service
public class StartEdition {

    private final Archive archive;

    StartEdition(Archive archive) {
        this.archive = archive;
    }

    /** @return id of the new edition, a draft with the text of the last one */
    @Transactional
    public long run(Actor actor, long documentId, EditionKind kind, String note) {
        Document document = archive.documents.get(documentId);
        if (kind != EditionKind.CORRECTION && kind != EditionKind.REVISION) {
            throw new IllegalArgumentException("an edition is started as a correction or a revision, not as " + kind);
        }
        if (note.isBlank() || note.length() > 500) {
            throw new Refused("note", "请填写更正或修订说明（500字以内），说明会随新版向社会公开");
        }
        if (document.standing() == Standing.UNPUBLISHED || archive.editions.hasOpen(documentId)) {
            throw new Refused(java.util.List.of(Issue.whole(document.standing() == Standing.UNPUBLISHED
                    ? "这份文件还没有公开过，直接修改草稿即可" : "这份文件已有一个新版本正在办理，请在那个版本上修改")));
        }
        Edition last = archive.editions.get(archive.lastEdition(documentId));
        Content content = archive.revisions.get(last.revision());
        long now = archive.clock.millis();
        Edition edition = Edition.draft(archive.ids.next(), documentId, archive.editions.lastNumber(documentId) + 1, kind, note.strip(), archive.ids.next(),
                actor.accountId(), actor.name());
        archive.editions.insert(edition, now);
        Touched revision = archive.addRevision(edition.revision(), edition.id(), 1, content, actor, now);
        archive.record(PublicationAct.DRAFTED, actor, document.agency(), Map.of("kind", kind.name()), edition.touched(content.digest()), revision);
        return edition.id();
    }
}
