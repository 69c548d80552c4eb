package mingbai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GramsTests {

    @Test
    void aRunIsCutIntoPairsWithItsEdgesAlone() {
        assertThat(indexed("行政处罚")).containsExactly("行0", "行政0", "政处1", "处罚2", "罚3");
    }

    @Test
    void aGapTakesOnePlaceHoweverLong() {
        assertThat(indexed("公开，…… 行政")).containsExactly("公0", "公开0", "开1", "行3", "行政3", "政4");
    }

    @Test
    void wordsAndNumbersStayWhole() {
        assertThat(indexed("依照GB/T 16180第1条")).containsExactly("依0", "依照0", "照1", "gb2", "t4", "161806", "第7", "18", "条9");
    }

    @Test
    void rareCharactersBeyondSixteenBitsArePaired() {
        assertThat(indexed("\uD840\uDC00家")).containsExactly("\uD840\uDC000", "\uD840\uDC00家0", "家1");
    }

    @Test
    void aPhraseAsksForAnEdgeOnlyWhereItGoesOn() {
        assertThat(phrase("行政处罚")).containsExactly("行政0", "政处1", "处罚2");
        assertThat(phrase("公开第1条")).containsExactly("公开0", "开第1", "第2", "13", "条4");
        assertThat(phrase("第1条")).containsExactly("第0", "11", "条2");
        assertThat(phrase("1条例")).containsExactly("10", "条例1");
    }

    @Test
    void aVeryLongWordIsCut() {
        assertThat(indexed("a".repeat(70))).containsExactly("a".repeat(64) + "0", "a".repeat(6) + "1");
    }

    private static List<String> indexed(String text) {
        char[] folded = Folding.fold(text.toCharArray());
        Grams grams = new Grams(folded, folded.length, false);
        List<String> all = new ArrayList<>();
        int position = -1;
        while (grams.next()) {
            position += grams.step;
            all.add(new String(folded, grams.start, grams.end - grams.start) + position);
        }
        return all;
    }

    private static List<String> phrase(String text) {
        return Grams.phrase(Folding.fold(text)).stream().map(gram -> gram.text() + gram.position()).toList();
    }
}
