package mingbai.publication;

import java.util.Optional;
import mingbai.ledger.reading.LedgerReading;
import mingbai.merkle.Json;
import mingbai.merkle.ProofFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a citizen needs to check a public document off-line: the proof that the act of publication stands in the log, with the state of the
 * edition it made; and the edition's content as the canonical JSON whose SHA-256 stands in that state as {@code content}.
 */
@Service
@Transactional(readOnly = true)
public class ProvePublication {

    private final Archive archive;
    private final LedgerReading ledger;

    ProvePublication(Archive archive, LedgerReading ledger) {
        this.archive = archive;
        this.ledger = ledger;
    }

    /** Empty while the act is not sealed yet (a second or two), and for what is not before the public. */
    public Optional<ProofFile> proof(long document) {
        return live(document).flatMap(edition -> ledger.proof(Edition.KIND, Long.toString(edition.id()), edition.version(),
                edition.state(archive.revisions.digest(edition.revision()))));
    }

    /** The content that is before the public now, byte for byte as it was hashed. */
    public Optional<String> content(long document) {
        return live(document).map(edition -> Json.canonical(archive.revisions.get(edition.revision()).state()));
    }

    private Optional<Edition> live(long document) {
        Document found = archive.documents.get(document);
        return found.standing() == Standing.LIVE && found.liveEdition() != null ? archive.editions.find(found.liveEdition()) : Optional.empty();
    }
}
