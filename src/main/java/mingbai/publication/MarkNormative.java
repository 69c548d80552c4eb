package mingbai.publication;

import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a document is a normative one (行政规范性文件), or with a reason that it was none after all. What is so already stays so. */
@Service
public class MarkNormative {

    private final Archive archive;
    private final NormativeTable marks;

    MarkNormative(Archive archive, NormativeTable marks) {
        this.archive = archive;
        this.marks = marks;
    }

    /** @param reason asked for only when a document that is already public is taken off */
    @Transactional
    public void run(Actor actor, long documentId, boolean normative, String reason) {
        Document document = archive.documents.get(documentId);
        Optional<Normative> before = marks.find(documentId);
        if (before.map(Normative::active).orElse(false) == normative) {
            return;
        }
        if (!normative && document.standing() != Standing.UNPUBLISHED && (reason.isBlank() || reason.length() > 500)) {
            throw new Refused("reason", "请写明为什么不再作为规范性文件（500字以内）");
        }
        Normative mark = new Normative(documentId, document.agency(), normative, normative ? "" : reason.strip(), before.map(Normative::version).orElse(0L) + 1);
        marks.write(mark, actor.accountId(), actor.name(), archive.clock.millis());
        archive.record(normative ? PublicationAct.NORMATIVE_MARKED : PublicationAct.NORMATIVE_UNMARKED, actor, document.agency(), Map.of(), mark.touched());
    }
}
