package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void aChangedWordIsMarkedWithinItsParagraph() {
        assertThat(shown(List.of("一、总则", "每年3月报送。", "附则"), List.of("一、总则", "每年4月底前报送。", "附则")))
                .containsExactly("一、总则 | 一、总则", "每年[3]月报送。 | 每年[4]月[底前]报送。", "附则 | 附则");
    }

    @Test
    void aParagraphThatCameStandsAlone() {
        assertThat(shown(List.of("甲", "丙"), List.of("甲", "乙", "丙"))).containsExactly("甲 | 甲", " | [乙]", "丙 | 丙");
    }

    @Test
    void aParagraphThatWentStandsAlone() {
        assertThat(shown(List.of("甲", "乙", "丙"), List.of("甲", "丙"))).containsExactly("甲 | 甲", "[乙] | ", "丙 | 丙");
    }

    @Test
    void sameTextsHaveNoChange() {
        assertThat(Comparison.of("题", "<p>文</p>", "题", "<p>文</p>")).noneMatch(Comparison.Row::changed).hasSize(2);
    }

    @Test
    void aRareCharacterOfTwoHalvesIsNotTornApart() {
        assertThat(shown(List.of("𠮷田"), List.of("𡈽田"))).containsExactly("[𠮷]田 | [𡈽]田");
    }

    @Test
    void differencesBeyondAllMeasureAreShownAsTheyAre() {
        List<String> before = java.util.stream.IntStream.range(0, 5000).mapToObj(i -> "旧" + i).toList();
        List<String> after = java.util.stream.IntStream.range(0, 5000).mapToObj(i -> "新" + i).toList();
        assertThat(Comparison.of(before, after)).hasSize(5000).allMatch(Comparison.Row::changed);
    }

    private static List<String> shown(List<String> before, List<String> after) {
        return Comparison.of(before, after).stream().map(row -> side(row.before()) + " | " + side(row.after())).toList();
    }

    private static String side(List<Comparison.Piece> pieces) {
        return pieces.stream().map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }
}
