package mingbai.report.annual;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.ActKind;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;

/** Where annual reports change: the row, its version and the line of the ledger in one transaction. */
@Component
class AnnualBooks {

    final AnnualBookTable table;
    final Ids ids;
    final Clock clock;
    private final Ledger ledger;

    AnnualBooks(AnnualBookTable table, Ids ids, Clock clock, Ledger ledger) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    AnnualBook get(long id) {
        return table.find(id).orElseThrow(NotFound::new);
    }

    /** @param version of the report as the person saw it */
    AnnualBook get(long id, long version) {
        AnnualBook book = get(id);
        if (book.version() != version) {
            throw new Overtaken("这份年度报告");
        }
        return book;
    }

    AnnualBook change(ActKind kind, Actor actor, AnnualBook book, AnnualVersion next) {
        AnnualBook changed = book.with(next);
        if (next.n() > book.current().n()) {
            table.follow(changed);
        } else {
            table.update(changed);
        }
        record(kind, actor, changed);
        return changed;
    }

    void record(ActKind kind, Actor actor, AnnualBook book) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("report", Long.toString(book.id()));
        details.put("year", book.year());
        details.put("scope", book.scope().code());
        details.put("number", book.current().n());
        ledger.record(Act.of(kind, actor, book.agency(), details, book.touched(), book.current().touched()));
    }

    long now() {
        return clock.millis();
    }
}
