package mingbai.index;

import java.nio.file.Path;
import java.util.List;

/**
 * A full-text index that is fed from above. A change can be found as soon as {@link #apply} returned and is kept over a crash from the next
 * {@link #commit} on; whoever feeds it therefore starts again behind {@link #position()}. All methods may be called from any thread.
 *
 * <p>Written against words, filters and entries alone, so that another engine can stand behind it when several nodes share one index.
 */
public interface FullTextIndex extends AutoCloseable {

    void apply(List<Change> changes);

    /** Keeps everything applied so far, together with the position in the ledger up to which that is everything. */
    void commit(long position);

    /** The position of the last commit; 0 for an index that is new or had to be begun again. */
    long position();

    /** Entries in the index. */
    long size();

    Hits search(Query query);

    /** Begins a new index beside this one, which goes on answering and taking changes until {@link Rebuild#finish}. */
    Rebuild rebuild();

    @Override
    void close();

    /** The index of what anybody may see: it refuses entries that name who may see them. */
    static FullTextIndex openPublic(Path folder) {
        return new LuceneIndex(folder, false);
    }

    /** The index for the desk: an entry that names keys is found only by a question that holds one of them. */
    static FullTextIndex openDesk(Path folder) {
        return new LuceneIndex(folder, true);
    }

    /** An index being filled anew. Closing it unfinished throws it away. */
    interface Rebuild extends AutoCloseable {

        void apply(List<Change> changes);

        /** Takes the place of the old index. The position goes back to the given one: the feeder reads it and catches up from there. */
        void finish(long position);

        @Override
        void close();
    }
}
