package mingbai.report.annual;

import java.util.List;
import mingbai.ledger.Actor;
import mingbai.report.annual.events.AnnualAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the figures of a draft again (重新统计); counted sentences follow, what a person wrote stays. */
@Component
public class RecountAnnual {

    private final AnnualBooks books;
    private final AnnualSource source;
    private final DraftNarrative draft;
    private final AnnualChecks checks;
    private final TransactionTemplate transaction;

    RecountAnnual(AnnualBooks books, AnnualSource source, DraftNarrative draft, AnnualChecks checks, TransactionTemplate transaction) {
        this.books = books;
        this.source = source;
        this.draft = draft;
        this.checks = checks;
        this.transaction = transaction;
    }

    public AnnualBook run(Actor actor, long id, long version) {
        AnnualBook book = books.get(id, version);
        open(book);
        AnnualReport counted = source.count(book.agency(), book.year(), book.scope());
        Narrative words = words(book, counted);
        long at = books.now();
        return transaction.execute(status -> books.change(AnnualAct.RECOUNTED, actor, book, book.current().counted(AnnualText.of(counted, words), words, at)));
    }

    /** What counting now would change. */
    public List<AnnualFigures.Difference> differences(AnnualBook book) {
        return AnnualFigures.differences(AnnualText.read(book.current().report()), source.count(book.agency(), book.year(), book.scope()));
    }

    Narrative words(AnnualBook book, AnnualReport counted) {
        Narrative last = checks.before(book.agency(), book.year(), book.scope()).map(AnnualVersion::narrative).orElse(null);
        return book.current().narrative().renewedBy(draft.of(book.agency(), book.year(), book.scope(), counted, last));
    }

    static void open(AnnualBook book) {
        if (!book.state().isOpen()) {
            throw new Refused("", "报告已经提交，数字和文字不能再改；确需修改的，请上级退回，已公布的请发起更正");
        }
    }
}
