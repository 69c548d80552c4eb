package mingbai.publication;

import java.util.List;
import java.util.function.LongConsumer;
import mingbai.ledger.reading.LedgerReading;
import org.springframework.stereotype.Service;

/** Rebuilds both indexes from the tables ({@code reindex}); searching goes on meanwhile. */
@Service
public class Reindex {

    private final List<IndexFeed> feeds;
    private final LedgerReading ledger;

    Reindex(List<IndexFeed> feeds, LedgerReading ledger) {
        this.feeds = feeds;
        this.ledger = ledger;
    }

    /** @return documents read, over both indexes */
    public long run(LongConsumer progress) {
        long documents = 0;
        for (IndexFeed feed : feeds) {
            documents += feed.rebuild(ledger.counts().acts(), progress);
        }
        return documents;
    }
}
