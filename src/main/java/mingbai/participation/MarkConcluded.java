package mingbai.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.participation.events.ActivityAct;
import mingbai.publication.reading.PublicDocumentReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The result document became public: the activity is concluded with that day, and leads to it. */
@Component
public class MarkConcluded {

    private final ActivityBook book;
    private final PublicDocumentReading documents;
    private final Clock clock;

    MarkConcluded(ActivityBook book, PublicDocumentReading documents, Clock clock) {
        this.book = book;
        this.documents = documents;
        this.clock = clock;
    }

    /** A second call changes nothing. */
    @Transactional
    public void run(long edition, long document, Instant at) {
        book.ofResult(edition).filter(activity -> activity.concludedOn() == null && activity.cancelled() == null)
                .ifPresent(activity -> documents.byId(document).ifPresent(found -> book.changeHead(ActivityAct.CONCLUDED, Actor.PROGRAM,
                        activity.concluded(found.address(), LocalDate.ofInstant(at, clock.getZone())),
                        Map.of("number", activity.number(), "kind", activity.kind().code(), "document", Long.toString(document)))));
    }
}
