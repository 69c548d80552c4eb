package mingbai.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draw anybody can repeat with {@code printf 'seedid' | sha256sum}. */
class DrawTests {

    private static final String SEED = "00112233445566778899aabbccddeeff";
    private static final List<String> TEN = IntStream.rangeClosed(1, 10).mapToObj(n -> "A" + n).toList();

    @Test
    void theRankIsTheDigestOfSeedAndId() {
        assertThat(Draw.rank("abc", "")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Draw.rank("a", "bc")).isEqualTo(Draw.rank("abc", ""));
    }

    @Test
    void aKnownSeedGivesTheKnownOrder() {
        assertThat(Draw.of(SEED, TEN, 10)).containsExactly(KNOWN);
        assertThat(Draw.of(SEED, TEN, 3)).containsExactly(KNOWN[0], KNOWN[1], KNOWN[2]);
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        List<String> mixed = new ArrayList<>(TEN);
        Collections.shuffle(mixed, new Random(7));
        assertThat(Draw.of(SEED, mixed, 5)).isEqualTo(Draw.of(SEED, TEN, 5));
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertThat(Draw.of("another", TEN, 10)).isNotEqualTo(Draw.of(SEED, TEN, 10)).containsExactlyInAnyOrderElementsOf(TEN);
    }

    @ParameterizedTest(name = "{1} % of {0} is {2}")
    @CsvSource({"0, 30, 0", "1, 30, 1", "3, 30, 1", "4, 30, 2", "10, 30, 3", "11, 30, 4", "10, 100, 10", "20000, 1, 200"})
    void aShareIsRoundedUp(long listed, int share, int size) {
        assertThat(Draw.size(listed, share)).isEqualTo(size);
    }

    @Test
    void ofNothingNothingIsDrawn() {
        assertThat(Draw.of(SEED, List.of(), Draw.size(0, 30))).isEmpty();
    }

    private static final String[] KNOWN = {"A8", "A10", "A1", "A3", "A6", "A5", "A2", "A4", "A9", "A7"};
}
