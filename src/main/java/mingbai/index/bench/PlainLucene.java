package mingbai.index.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingbai.index.Entry;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** What a user would otherwise have: Lucene as it comes, its own bigram analyzer, title and body, BM25, nothing else. */
public final class PlainLucene implements AutoCloseable {

    /** How the words of a question are asked for. */
    enum Way { PHRASES, ANY_BIGRAM }

    private final CJKAnalyzer analyzer = new CJKAnalyzer();
    private final FSDirectory directory;
    private @Nullable DirectoryReader reader;

    public PlainLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
    }

    public void add(Iterable<Entry> entries) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64))) {
            for (Entry entry : entries) {
                Document document = new Document();
                document.add(new StringField("id", entry.id(), Field.Store.YES));
                document.add(new TextField("title", entry.title(), Field.Store.YES));
                document.add(new TextField("body", entry.body(), Field.Store.YES));
                writer.updateDocument(new org.apache.lucene.index.Term("id", entry.id()), document);
            }
            writer.commit();
        }
        reader = DirectoryReader.open(directory);
    }

    /** Ids of the ten best. */
    List<String> best(String words, Way way) throws IOException {
        IndexSearcher searcher = new IndexSearcher(java.util.Objects.requireNonNull(reader));
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query(words, way), 10).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get("id"));
        }
        return ids;
    }

    private Query query(String words, Way way) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words.strip().split("\\s+")) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            for (String field : List.of("title", "body")) {
                Query query = way == Way.PHRASES ? builder.createPhraseQuery(field, word) : builder.createBooleanQuery(field, word);
                if (query != null) {
                    either.add(query, Occur.SHOULD);
                }
            }
            all.add(either.build(), way == Way.PHRASES ? Occur.MUST : Occur.SHOULD);
        }
        return all.build();
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        directory.close();
        analyzer.close();
    }
}
