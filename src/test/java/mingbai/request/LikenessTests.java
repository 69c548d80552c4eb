package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            城东村道工程2025年决算,       城东村道工程 2025 年决算。, 100
            城东村道工程2025年决算,       城东村道工程2025年度决算,   88
            城东村道工程2025年决算,       食堂采购合同,              0
            '',                          食堂采购合同,              0
            a,                           b,                        0""")
    void subjects_are_as_alike_as_their_pairs_of_characters(String one, String other, int likeness) {
        assertThat(FindSimilar.likeness(one, other)).isEqualTo(likeness);
    }
}
