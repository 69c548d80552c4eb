package mingbai.inquiry.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingbai.inquiry.hotline.HotSpots.Spot;
import mingbai.inquiry.hotline.HotSpots.Tally;
import org.junit.jupiter.api.Test;

class HotSpotsTests {

    private static Tally tally(String place, String category, long... weeks) {
        long[] nine = new long[9];
        System.arraycopy(weeks, 0, nine, 0, weeks.length);
        return new Tally(place, category, nine);
    }

    @Test
    void twiceTheMeanOfTheWeeksBeforeIsHot() {
        assertThat(HotSpots.of(List.of(tally("东城街道", "供水", 10, 5, 5, 5, 5, 5, 5, 5, 5)))).containsExactlyInAnyOrder(new Spot("东城街道", "供水", 10, 40), new Spot("东城街道", "", 10, 40));
        assertThat(HotSpots.of(List.of(tally("东城街道", "供水", 10, 5, 5, 5, 5, 5, 5, 5, 6)))).isEmpty();
    }

    @Test
    void smallNumbersDoNotCount() {
        assertThat(HotSpots.of(List.of(tally("西村镇", "噪声", 9)))).isEmpty();
        assertThat(HotSpots.of(List.of(tally("西村镇", "噪声", 10)))).extracting(Spot::category).containsExactlyInAnyOrder("噪声", "");
    }

    @Test
    void aPlaceIsHotByAllItsKindsTogether() {
        List<Spot> spots = HotSpots.of(List.of(tally("南门街道", "噪声", 6), tally("南门街道", "供水", 5), tally("", "供水", 9)));
        assertThat(spots).containsExactly(new Spot("南门街道", "", 11, 0));
    }

    @Test
    void theHottestComesFirst() {
        List<Spot> spots = HotSpots.of(List.of(tally("甲镇", "道路", 20, 10, 10, 10, 10, 10, 10, 10, 10), tally("乙镇", "道路", 30, 1)));
        assertThat(spots).extracting(Spot::place).containsExactly("乙镇", "乙镇", "甲镇", "甲镇");
        assertThat(spots.getFirst().mean()).isEqualTo("0.1");
    }
}
