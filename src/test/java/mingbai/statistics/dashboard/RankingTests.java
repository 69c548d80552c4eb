package mingbai.statistics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingbai.statistics.dashboard.Ranking.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTests {

    private static Place agency(String code, long part, long whole) {
        return new Place(code, 0, part, whole, 0, 0);
    }

    @Test
    void equal_shares_have_the_same_rank_and_the_next_is_counted_on() {
        List<Place> ranked = Ranking.ranked(List.of(agency("甲", 9, 10), agency("乙", 20, 20), agency("丙", 18, 20), agency("丁", 5, 10)), 10);

        assertThat(ranked).extracting(Place::agency).containsExactly("乙", "丙", "甲", "丁");
        assertThat(ranked).extracting(Place::rank).containsExactly(1, 2, 2, 4);
    }

    @Test
    void with_too_few_cases_an_agency_is_listed_but_not_ranked() {
        List<Place> ranked = Ranking.ranked(List.of(agency("甲", 9, 9), agency("乙", 1, 10), agency("丙", 0, 1)), 10);

        assertThat(ranked).extracting(Place::agency).containsExactly("乙", "甲", "丙");
        assertThat(ranked).extracting(Place::rank).containsExactly(1, 0, 0);
    }

    @Test
    void without_agencies_there_is_no_ranking() {
        assertThat(Ranking.ranked(List.of(), 10)).isEmpty();
    }

    @Test
    void of_many_the_first_and_the_last_are_shown() {
        List<Place> ranked = Ranking.ranked(java.util.stream.IntStream.rangeClosed(0, 100).mapToObj(i -> agency("机关" + i, i, 100)).toList(), 10);

        assertThat(Ranking.shown(ranked, 4)).extracting(Place::rank).containsExactly(1, 2, 100, 101);
        assertThat(Ranking.shown(ranked, 101)).hasSize(101);
    }

    @ParameterizedTest(name = "{0} of {1} after {2} of {3}: {4}")
    @CsvSource({"9,10,8,10,↑ 上升10个百分点", "7,10,8,10,↓ 下降10个百分点", "8,10,8,10,→ 持平", "8,10,4,4,上期样本不足", "997,1000,99,100,↑ 上升0.7个百分点"})
    void a_change_is_told_in_percentage_points(long part, long whole, long partBefore, long wholeBefore, String told) {
        assertThat(Ranking.change(new Place("甲", 1, part, whole, partBefore, wholeBefore), 10)).isEqualTo(told);
    }
}
