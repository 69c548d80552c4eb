package mingbai.report.annual;

import java.time.LocalDate;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.report.annual.events.AnnualAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the report of an agency for a year: figures counted, words drafted from them. What was begun already is not begun again. */
@Component
public class BeginAnnual {

    private final AnnualBooks books;
    private final AnnualSource source;
    private final DraftNarrative draft;
    private final AnnualChecks checks;
    private final AgencyReading agencies;
    private final TransactionTemplate transaction;

    BeginAnnual(AnnualBooks books, AnnualSource source, DraftNarrative draft, AnnualChecks checks, AgencyReading agencies, TransactionTemplate transaction) {
        this.books = books;
        this.source = source;
        this.draft = draft;
        this.checks = checks;
        this.agencies = agencies;
        this.transaction = transaction;
    }

    /** @return the report, newly begun or found; counting happens before the transaction */
    public AnnualBook run(Actor actor, String agency, int year, Scope scope) {
        agencies.require(agency);
        int last = LocalDate.now(books.clock).getYear();
        if (year < AnnualTerm.FIRST_YEAR || year > last) {
            throw new Refused("year", "年度应在" + AnnualTerm.FIRST_YEAR + "到" + last + "之间");
        }
        Optional<AnnualBook> there = books.table.find(agency, year, scope);
        if (there.isPresent()) {
            return there.get();
        }
        long at = books.now();
        AnnualReport counted = source.count(agency, year, scope);
        Narrative words = draft.of(agency, year, scope, counted, checks.before(agency, year, scope).map(AnnualVersion::narrative).orElse(null));
        long id = books.ids.next();
        AnnualBook book = new AnnualBook(id, agency, year, scope, AnnualVersion.first(books.ids.next(), id, AnnualText.of(counted, words), words, at), 1);
        return transaction.execute(status -> insert(actor, book));
    }

    private AnnualBook insert(Actor actor, AnnualBook book) {
        if (!books.table.insert(book)) {
            return books.table.find(book.agency(), book.year(), book.scope()).orElseThrow();
        }
        books.record(AnnualAct.BEGUN, actor, book);
        return book;
    }
}
