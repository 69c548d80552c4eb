package mingbai.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingbai.assessment.score.Ranking.Placed;
import mingbai.assessment.score.Ranking.Rank;
import org.junit.jupiter.api.Test;

/** Places, and the ranges of places where shares of few records leave the order open. */
class RankingTests {

    private static List<String> labels(Placed... units) {
        return Ranking.of(List.of(units)).stream().map(rank -> rank.placed().agency() + " " + rank.label()).toList();
    }

    private static Placed exact(String agency, long total) {
        return new Placed(agency, total, total, total);
    }

    @Test
    void whereNothingIsOpenEachHasItsPlaceAndEqualOnesShareIt() {
        assertThat(labels(exact("乙", 80), exact("甲", 90), exact("丁", 70), exact("丙", 80))).containsExactly("甲 第1名", "丙 第2名", "乙 第2名", "丁 第4名");
    }

    @Test
    void rangesThatOverlapArePlacesThatOverlap() {
        assertThat(labels(new Placed("甲", 95, 90, 100), new Placed("乙", 92, 85, 98), new Placed("丙", 60, 55, 65)))
                .containsExactly("甲 第1—2名", "乙 第1—2名", "丙 第3名");
    }

    @Test
    void oneThatIsAloneIsFirst() {
        assertThat(Ranking.of(List.of(new Placed("甲", 10, 0, 100)))).extracting(Rank::label).containsExactly("第1名");
    }
}
