package mingbai.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import mingbai.index.Change;
import mingbai.index.FullTextIndex;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.Tail;

/**
 * Follows the ledger and keeps one index in step: of every act it takes the documents touched and writes them as they are now, so that acts
 * may come twice. The position stands in the index itself.
 */
class IndexFeed implements Tail {

    private static final int AT_ONCE = 500;
    /** So many acts at once are an import or a replay: then the index is kept now and then only; what was not kept comes again after a crash. */
    private static final int BULK = 50;
    private static final long KEEP_EVERY = 10_000_000_000L; // nanoseconds

    private final String name;
    private final FullTextIndex index;
    private final IndexTable table;
    private final Function<Collection<Long>, List<Change>> entries;

    private long kept = System.nanoTime();
    private volatile long applied = -1;

    IndexFeed(String name, FullTextIndex index, IndexTable table, Function<Collection<Long>, List<Change>> entries) {
        this.name = name;
        this.index = index;
        this.table = table;
        this.entries = entries;
    }

    @Override
    public String name() {
        return name;
    }

    /** Where the index stands; ahead of what is kept on disk while much is taken in at once. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(applied >= 0 ? applied : index.position());
    }

    @Override
    public synchronized void accept(List<SequencedAct> acts) {
        apply(touched(acts));
        applied = acts.getLast().seq() + 1;
        if (acts.size() < BULK || System.nanoTime() - kept > KEEP_EVERY) {
            index.commit(applied);
            kept = System.nanoTime();
        }
    }

    private Set<Long> touched(List<SequencedAct> acts) {
        Set<Long> documents = new LinkedHashSet<>();
        Set<Long> editions = new LinkedHashSet<>();
        for (SequencedAct act : acts) {
            for (SequencedAct.Thing thing : act.things()) {
                switch (thing.kind()) {
                    case Document.KIND -> documents.add(Long.parseLong(thing.id()));
                    case Edition.KIND -> editions.add(Long.parseLong(thing.id()));
                    case "agency" -> documents.addAll(table.ofAgency(thing.id())); // its name may be another one now
                    default -> { }
                }
            }
        }
        if (!editions.isEmpty()) {
            documents.addAll(table.documentsOf(editions).values());
        }
        return documents;
    }

    private void apply(Collection<Long> documents) {
        inParts(documents, part -> index.apply(entries.apply(part)));
    }

    private static void inParts(Collection<Long> documents, java.util.function.Consumer<List<Long>> consumer) {
        List<Long> all = new ArrayList<>(documents);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            consumer.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    /**
     * Fills the index anew beside the old one, which goes on answering.
     *
     * @param from the ledger's size before reading: what happens meanwhile is caught up from there
     */
    long rebuild(long from, java.util.function.LongConsumer progress) {
        List<Long> all = new ArrayList<>();
        table.eachDocument(all::add);
        try (FullTextIndex.Rebuild rebuild = index.rebuild()) {
            long[] done = {0};
            inParts(all, part -> {
                rebuild.apply(entries.apply(part));
                progress.accept(done[0] += part.size());
            });
            takeOver(rebuild, from);
        }
        return all.size();
    }

    /** Not while acts are taken: those must be read again for the new index. */
    private synchronized void takeOver(FullTextIndex.Rebuild rebuild, long from) {
        rebuild.finish(from);
        applied = -1;
    }
}
