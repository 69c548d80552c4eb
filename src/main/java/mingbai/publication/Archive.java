package mingbai.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.ActKind;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import org.springframework.stereotype.Component;

/**
 * Writes documents, editions and revisions together with the act that made them so: whatever is changed here is named in the ledger with its
 * state afterwards, in the same transaction.
 */
@Component
class Archive {

    final DocumentTable documents;
    final EditionTable editions;
    final RevisionTable revisions;
    final TimelineTable timeline;
    final Ids ids;
    final Clock clock;
    private final FileStore files;
    private final Ledger ledger;

    Archive(DocumentTable documents, EditionTable editions, RevisionTable revisions, TimelineTable timeline, Ids ids, Clock clock, FileStore files,
            Ledger ledger) {
        this.documents = documents;
        this.editions = editions;
        this.revisions = revisions;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
        this.files = files;
        this.ledger = ledger;
    }

    /** Adds a revision with this content to an edition (its row follows by the caller) and says what it is for the ledger. */
    Touched addRevision(long id, long edition, int n, Content content, Actor actor, long at) {
        return addRevision(id, edition, n, content, content.digest(), actor, at);
    }

    Touched addRevision(long id, long edition, int n, Content content, String digest, Actor actor, long at) {
        content.attachments().forEach(file -> files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), AttachmentOwner.KIND));
        revisions.insert(id, edition, n, content, digest, actor.accountId(), actor.name(), at);
        return new Touched(RevisionTable.KIND, Long.toString(id), 1, content.state());
    }

    void record(ActKind kind, Actor actor, String agency, Map<String, ?> details, Touched... touched) {
        ledger.record(Act.of(kind, actor, agency, details, touched));
    }

    /** Records what happened to an edition that is not public, and writes its row. */
    void change(ActKind kind, Actor actor, String agency, Edition next) {
        editions.update(next);
        record(kind, actor, agency, Map.of(), next.touched(revisions.digest(next.revision())));
    }

    /** The newest edition of a document that ever was before the public or is now. */
    long lastEdition(long document) {
        return editions.lastShown(document);
    }

    /** Details every public act carries: ids, codes and days only. */
    static Map<String, Object> publicDetails(Document document) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("document", Long.toString(document.id()));
        if (document.index() != null) {
            details.put("org", document.index().org());
            details.put("no", document.index().no());
        }
        details.put("class", document.disclosureClass());
        return details;
    }

    static Touched[] all(List<Touched> touched) {
        return new ArrayList<>(touched).toArray(Touched[]::new);
    }
}
