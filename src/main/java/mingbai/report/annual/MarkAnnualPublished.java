package mingbai.report.annual;

import mingbai.ledger.Actor;
import mingbai.report.annual.events.AnnualAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The document of a report became public: the version it carries is published with that day. */
@Component
class MarkAnnualPublished {

    private final AnnualBooks books;

    MarkAnnualPublished(AnnualBooks books) {
        this.books = books;
    }

    /** @param at epoch milliseconds; a second call changes nothing */
    @Transactional
    public void run(long edition, long document, long at) {
        books.table.ofEdition(edition).filter(book -> book.state() == AnnualState.CLEARED)
                .ifPresent(book -> books.change(AnnualAct.PUBLISHED, Actor.PROGRAM, book, book.current().published(document, at)));
    }
}
