package mingbai.report.annual;

import mingbai.ledger.Actor;
import mingbai.report.annual.events.AnnualAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the next version of a published report, with figures as they are now; the published one stays until the correction is public. */
@Component
public class CorrectAnnual {

    private static final int LONGEST = 500;

    private final AnnualBooks books;
    private final AnnualSource source;
    private final RecountAnnual recount;
    private final TransactionTemplate transaction;

    CorrectAnnual(AnnualBooks books, AnnualSource source, RecountAnnual recount, TransactionTemplate transaction) {
        this.books = books;
        this.source = source;
        this.recount = recount;
        this.transaction = transaction;
    }

    /** @param note what is put right; goes public with the correction */
    public AnnualBook run(Actor actor, long id, long version, String note) {
        if (note.isBlank() || note.length() > LONGEST) {
            throw new Refused("note", note.isBlank() ? "请写明更正什么、为什么，说明会随更正后的报告公布" : "更正说明最多" + LONGEST + "字，现有" + note.length() + "字，请缩短");
        }
        AnnualBook book = books.get(id, version);
        if (book.state() != AnnualState.PUBLISHED) {
            throw new Refused("", "只有已经公布的报告才需要更正；没有公布的可以直接修改或者由上级退回");
        }
        AnnualReport counted = source.count(book.agency(), book.year(), book.scope());
        Narrative words = recount.words(book, counted);
        AnnualVersion next = book.current().corrected(books.ids.next(), note.strip(), AnnualText.of(counted, words), words, books.now());
        return transaction.execute(status -> books.change(AnnualAct.CORRECTED, actor, book, next));
    }
}
