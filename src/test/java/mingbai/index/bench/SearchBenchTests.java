package mingbai.index.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mingbai.index.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchBenchTests {

    @TempDir
    Path folder;

    @Test
    void withoutACorpusItMeasuresOnMadeTextsAndWritesItsFigures() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        boolean good = SearchBench.run(folder.resolve("no corpus"), 300, folder.resolve("results"), new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(good).isTrue();
        JsonNode figures = JsonMapper.shared().readTree(Files.readString(folder.resolve("results").resolve("search-300.json")));
        assertThat(figures.path("recall").path("found").asInt()).isEqualTo(figures.path("recall").path("asked").asInt()).isGreaterThan(200);
        assertThat(figures.path("common_words_p50_ms").path("mingbai").asDouble()).isPositive();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("recall of substrings", "plain Lucene");
    }

    @Test
    void madeTextsAreTheSameForTheSameSeed() {
        assertThat(MadeTexts.fromNothing(20, 5)).containsExactlyElementsOf(MadeTexts.fromNothing(20, 5));
        assertThat(MadeTexts.fromNothing(20, 5)).extracting(Entry::body).isNotEqualTo(List.of());
        assertThat(MadeTexts.fromNothing(1, 6)).doesNotContainAnyElementsOf(MadeTexts.fromNothing(1, 5));
    }

    @Test
    void gainIsDiscountedByRank() {
        assertThat(Judging.ndcg(List.of("a", "b"), Set.of("a", "b"))).isEqualTo(1);
        assertThat(Judging.ndcg(List.of("x", "a"), Set.of("a"))).isBetween(0.63, 0.631);
        assertThat(Judging.ndcg(List.of("x"), Set.of("a"))).isZero();
    }
}
