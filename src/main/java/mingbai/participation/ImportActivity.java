package mingbai.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.participation.events.ActivityAct;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings over an activity that was held and public before this platform carried it. No clearance stands for it but the recorded act of the import: who brought it
 * over, when, and the digest of what was brought. What is still open cannot be brought over: it goes the ordinary way.
 */
@Component
public class ImportActivity {

    private final ActivityBook book;
    private final ActivityParts parts;
    private final PublicDocumentReading documents;
    private final Clock clock;

    ImportActivity(ActivityBook book, ActivityParts parts, PublicDocumentReading documents, Clock clock) {
        this.book = book;
        this.parts = parts;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * As it was.
     *
     * @param shownAt     when the public could first read it
     * @param resultPath  public address of the document with its result, "" when none became public
     * @param concludedOn the day of that document, null when there is none
     */
    public record Past(String agency, ActivityKind kind, ActivityContent content, Instant shownAt, String resultPath, @Nullable LocalDate concludedOn) {}

    @Transactional
    public Activity run(Actor actor, Past past) {
        Refused.ifAny(ActivityRequirements.toKeep(past.content()));
        parts.of(past.kind());
        Activity activity = book.past(actor, past);
        if (book.state(activity) != ActivityState.CLOSED && book.state(activity) != ActivityState.CONCLUDED) {
            throw new Refused("closesOn", "只能补录已经结束的活动，正在进行的请在工作台起草、送审");
        }
        return activity;
    }

    /** Its result is a document that is public already: tied to it with the day of that document. @param indexNumber {@code org/no} */
    @Transactional
    public Activity concluded(Actor actor, long id, String indexNumber) {
        Activity activity = book.get(id);
        int slash = indexNumber.indexOf('/');
        PublicDocument document = slash < 0 ? null : documents.byIndex(indexNumber.substring(0, slash), indexNumber.substring(slash + 1)).orElse(null);
        Instant published = document == null ? null : document.firstPublishedAt();
        if (document == null || document.content() == null || published == null) {
            throw new Refused("notice", "没有找到索引号为“" + indexNumber + "”的公开文件，请核对");
        }
        if (book.state(activity) != ActivityState.CLOSED) {
            throw new Overtaken("这项活动");
        }
        return book.changeHead(ActivityAct.CONCLUDED, actor, activity.concluded(document.address(), LocalDate.ofInstant(published, clock.getZone())),
                Map.of("number", activity.number(), "kind", activity.kind().code(), "document", Long.toString(document.id())));
    }
}
