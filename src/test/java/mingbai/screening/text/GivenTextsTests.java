package mingbai.screening.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The checker over the collected reports its figures were drawn from, when a folder of them is given by {@code -Dtexts.to.check=DIR} or {@code TEXTS_TO_CHECK}.
 * The same facts stand in our own words in {@code text-cases}.
 */
class GivenTextsTests {

    @Test
    void every_known_contradiction_is_found_in_the_texts_themselves() throws IOException {
        List<Doubt> doubts = doubts();
        assertThat(doubts).extracting(doubt -> doubt.kind().code() + "：" + doubt.computed()).contains(
                "parts_total：2＋189＋16＋7＋20＋27＋10＋1＝272，与301相差29", "points：134×0.5＝67，该项共50分", "unit：其余各项最多为320万元",
                "document_number：应写作〔20__〕33号", "law_name：与《政府信息公开条例》差一个字");
        assertThat(doubts).filteredOn(doubt -> doubt.kind() == DoubtKind.COUNTED_LIST).singleElement()
                .satisfies(doubt -> assertThat(doubt.problem()).isEqualTo("说有8项，实际列出9项"));
        assertThat(doubts).filteredOn(doubt -> doubt.kind() == DoubtKind.ANSWER_TERM).singleElement()
                .satisfies(doubt -> assertThat(doubt.passage()).startsWith("15天内"));
    }

    @Test
    void no_sound_figure_of_theirs_is_doubted() throws IOException {
        assertThat(doubts()).extracting(Doubt::kind).doesNotContain(DoubtKind.PARTS_BELOW, DoubtKind.PERCENTAGE, DoubtKind.DIFFERENCE, DoubtKind.TWO_COUNTS,
                DoubtKind.NO_SUCH_DAY);
        assertThat(doubts()).filteredOn(doubt -> doubt.kind() == DoubtKind.PARTS_TOTAL).hasSize(1);
    }

    private static List<Doubt> doubts() throws IOException {
        String folder = System.getProperty("texts.to.check", System.getenv().getOrDefault("TEXTS_TO_CHECK", ""));
        Assumptions.assumeFalse(folder.isEmpty(), "not run: no folder of texts given (-Dtexts.to.check=DIR or TEXTS_TO_CHECK)");
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().flatMap(GivenTextsTests::doubts).toList();
        }
    }

    private static Stream<Doubt> doubts(Path file) {
        try {
            return TextCheck.of(Files.readString(file)).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
