package mingbai.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One folder of a Lucene index: its writer and what can be searched of it. The ledger position is kept inside each commit. */
final class Generation implements AutoCloseable {

    /** Raised when fields or folding change: an index of another format is begun again and filled from the ledger. */
    static final String FORMAT = "1";

    private static final String POSITION_KEY = "position";
    private static final String FORMAT_KEY = "format";
    private static final double WRITER_MEGABYTES = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong applied = new AtomicLong();
    private volatile long visible;
    private volatile long position;

    private Generation(Directory directory, IndexWriter writer, @Nullable Map<String, String> committed) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, true, false, new SearcherFactory());
        this.position = committed == null ? 0 : Long.parseLong(committed.getOrDefault(POSITION_KEY, "0"));
    }

    /** Fails with an {@link IOException} or {@link IllegalArgumentException} if what lies there cannot be read or is of another format. */
    static Generation open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            IndexWriterConfig config = new IndexWriterConfig(new GramAnalyzer());
            config.setRAMBufferSizeMB(WRITER_MEGABYTES);
            config.setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
            Map<String, String> committed = new HashMap<>();
            if (writer.getLiveCommitData() != null) {
                writer.getLiveCommitData().forEach(entry -> committed.put(entry.getKey(), entry.getValue()));
            }
            boolean another = writer.getDocStats().maxDoc > 0 && !FORMAT.equals(committed.get(FORMAT_KEY));
            if (another) {
                throw new IllegalArgumentException("the index in " + folder + " has format " + committed.get(FORMAT_KEY) + ", not " + FORMAT);
            }
            return new Generation(directory, writer, committed);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    void apply(List<Change> changes) throws IOException {
        for (Change change : changes) {
            Term id = new Term(Fields.ID, change.id());
            switch (change) {
                case Change.Put(Entry entry) -> {
                    Document document = LuceneEntries.document(entry);
                    writer.updateDocument(id, document);
                }
                case Change.Remove ignored -> writer.deleteDocuments(id);
            }
        }
        applied.incrementAndGet();
    }

    void commit(long upTo) throws IOException {
        writer.setLiveCommitData(Map.of(POSITION_KEY, Long.toString(upTo), FORMAT_KEY, FORMAT).entrySet());
        writer.commit();
        position = upTo;
    }

    long position() {
        return position;
    }

    long size() throws IOException {
        return search(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    /** On a state that holds everything applied before. Opening it is left to the first search after a change, so that imports do not pay. */
    <T> T search(Search<T> search) throws IOException {
        showUpTo(applied.get());
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    private void showUpTo(long wanted) throws IOException {
        if (visible >= wanted) {
            return;
        }
        synchronized (searchers) {
            if (visible < wanted) {
                long covered = applied.get();
                searchers.maybeRefreshBlocking();
                visible = covered;
            }
        }
    }

    /** Without a commit: what was not committed comes again from the ledger. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
