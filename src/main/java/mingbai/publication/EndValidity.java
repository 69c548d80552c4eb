package mingbai.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a document no longer holds: repealed (废止) or replaced by another (替换), or run out (失效). It stays public, with a banner. */
@Service
public class EndValidity {

    private final Archive archive;

    EndValidity(Archive archive) {
        this.archive = archive;
    }

    /** @param by index number of the document that replaces or repeals it, or "" */
    @Transactional
    public void repeal(Actor actor, long documentId, long version, LocalDate on, String note, String by) {
        Document document = archive.documents.get(documentId);
        if (document.version() != version || document.validity() != Validity.VALID || document.standing() == Standing.UNPUBLISHED) {
            throw new Overtaken("这份文件");
        }
        if (on.isAfter(LocalDate.now(archive.clock))) {
            throw new Refused("on", "废止日期晚于今天，请到当天再办理，或者设置有效期截止日");
        }
        if (note.isBlank() || note.length() > 500) {
            throw new Refused("note", "请填写废止依据或者说明（500字以内），会向社会公开");
        }
        end(actor, document, Validity.REPEALED, on, note.strip(), replacing(document, by), PublicationAct.REPEALED);
    }

    private @Nullable Long replacing(Document document, String by) {
        if (by.isBlank()) {
            return null;
        }
        Optional<Document> other = IndexNumber.parse(by).flatMap(archive.documents::byIndex).filter(found -> found.standing() == Standing.LIVE);
        if (other.isEmpty() || other.get().id() == document.id()) {
            throw new Refused("by", "没有找到索引号为“" + by.strip() + "”的已公开文件，请核对");
        }
        return other.get().id();
    }

    /** @return how many ran out */
    @Transactional
    public int expireDue(Actor actor) {
        LocalDate today = LocalDate.now(archive.clock);
        List<Document> due = archive.documents.expiredBy(today, 200);
        for (Document document : due) {
            LocalDate last = java.util.Objects.requireNonNull(document.expiresOn());
            end(actor, document, Validity.EXPIRED, last, "有效期至" + last + "，已经届满", null, PublicationAct.EXPIRED);
        }
        return due.size();
    }

    /** By a clean-up decision, within its transaction. */
    void cleanedUp(Actor actor, Document document, Validity how, LocalDate on, String note) {
        end(actor, document, how, on, note, null, how == Validity.REPEALED ? PublicationAct.REPEALED : PublicationAct.EXPIRED);
    }

    private void end(Actor actor, Document document, Validity how, LocalDate on, String note, @Nullable Long by, PublicationAct kind) {
        long now = archive.clock.millis();
        Document ended = document.ended(how, on, note, by);
        archive.documents.update(ended);
        archive.timeline.add(archive.ids.next(), document.id(), 0, how.name(), note, now);
        Map<String, Object> details = Archive.publicDetails(ended);
        details.put("on", on.toString());
        archive.record(kind, actor, document.agency(), details, ended.touched());
    }
}
