package mingbai.index.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import mingbai.index.Change;
import mingbai.index.Entry;
import mingbai.index.Facet;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On the legal texts that stand beside the project, in the folder named by MINGBAI_SHARED (environment) or mingbai.shared (system
 * property), else in ../shared. Without them these tests are skipped and say so.
 */
class CorpusSearchTests {

    @TempDir
    static Path folder;
    private static Corpus corpus;
    private static FullTextIndex index;

    @BeforeAll
    static void fill() throws IOException {
        Path texts = shared().resolve("data").resolve("corpus");
        boolean there = Corpus.isIn(texts);
        if (!there) {
            System.err.println("SKIPPED: the search is not tested on real texts, since there is no corpus in " + texts.toAbsolutePath().normalize()
                    + "; name the folder that holds data/corpus in MINGBAI_SHARED");
        }
        assumeTrue(there, "no corpus in " + texts);
        corpus = Corpus.read(texts);
        index = FullTextIndex.openPublic(folder);
        List<Change> all = new ArrayList<>();
        corpus.entries().forEach(entry -> all.add(new Change.Put(entry)));
        index.apply(all);
        index.commit(1);
    }

    @AfterAll
    static void close() {
        if (index != null) {
            index.close();
        }
    }

    private static Path shared() {
        return Stream.of(System.getProperty("mingbai.shared"), System.getenv("MINGBAI_SHARED"), "../shared")
                .filter(name -> name != null && !name.isBlank()).map(Path::of).findFirst().orElseThrow();
    }

    private static List<String> found(String words) {
        return index.search(Query.of(words)).hits().stream().map(Hits.Hit::id).toList();
    }

    @Test
    void everyNavigationalQuestionHasItsDocumentFirst() {
        List<String> wrong = corpus.questions().stream().filter(question -> !question.primary().isEmpty())
                .filter(question -> found(question.words()).indexOf(question.primary()) != 0).map(question -> question.words()).toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void topicsBringTheirDocuments() {
        double mean = corpus.questions().stream().filter(question -> question.primary().isEmpty())
                .mapToDouble(question -> Judging.ndcg(found(question.words()), question.relevant())).average().orElse(0);
        assertThat(mean).isGreaterThan(0.97);
    }

    @Test
    void anyRunOfHanCharactersFindsWhatItWasTakenFrom() {
        SplittableRandom random = new SplittableRandom(33);
        List<String> missed = new ArrayList<>();
        for (int asked = 0; asked < 300;) {
            Entry entry = corpus.entries().get(random.nextInt(corpus.entries().size()));
            String piece = MadeTexts.run(random.nextInt(4) == 0 ? entry.title() : entry.body(), random, 2 + random.nextInt(8));
            if (!piece.isEmpty()) {
                asked++;
                if (!finds("\"" + piece + "\"", entry) || !finds(piece, entry)) {
                    missed.add(piece + " " + entry.id());
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static boolean finds(String words, Entry entry) {
        Query question = Query.of(words).where(Facet.GENRE, entry.genre()).where(Facet.AGENCY, entry.agency());
        question = entry.published() == null ? question : question.publishedBetween(entry.published(), entry.published());
        boolean found = false;
        for (int from = 0; !found && from < index.search(question).total(); from += Query.LARGEST_PAGE) {
            found = index.search(question.page(from, Query.LARGEST_PAGE)).hits().stream().anyMatch(hit -> hit.id().equals(entry.id()));
        }
        return found;
    }

    @Test
    void aTitleFindsItsNewestValidVersion() {
        assertThat(found("最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释")).first().isEqualTo("L00200");
        assertThat(found("信访条例")).first().isEqualTo("L02996");
    }
}
