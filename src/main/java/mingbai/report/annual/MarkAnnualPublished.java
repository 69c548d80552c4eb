package mingbai.report.annual;

import mingbai.ledger.Actor;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.report.annual.events.AnnualAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The document of a report became public: the version whose data file it carries is published with that day. */
@Component
class MarkAnnualPublished {

    private static final Logger LOG = LoggerFactory.getLogger(MarkAnnualPublished.class);

    private final AnnualBooks books;
    private final PublicDocumentReading documents;

    MarkAnnualPublished(AnnualBooks books, PublicDocumentReading documents) {
        this.books = books;
        this.documents = documents;
    }

    /** @param at epoch milliseconds; a second call changes nothing */
    @Transactional
    public void run(long edition, long document, long at) {
        books.table.ofEdition(edition).filter(book -> book.state() == AnnualState.CLEARED)
                .filter(book -> carried(book, document))
                .ifPresent(book -> books.change(AnnualAct.PUBLISHED, Actor.PROGRAM, book, book.current().published(document, at)));
    }

    /** Whoever worked on the draft may have taken the file off: then what is public is not this report. */
    private boolean carried(AnnualBook book, long document) {
        boolean carried = documents.byId(document).map(PublicDocument::content)
                .filter(content -> content.files().stream().anyMatch(file -> file.hash().equals(book.current().jsonFile()))).isPresent();
        if (!carried) {
            LOG.warn("document {} does not carry the data file of annual report {}: it stays cleared", document, book.id());
        }
        return carried;
    }
}
