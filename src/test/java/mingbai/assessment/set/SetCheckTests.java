package mingbai.assessment.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a set says against itself is told when it is entered; what cannot be read is refused with a sentence. */
class SetCheckTests {

    private static IndicatorSet source() {
        return BuiltInSet.ofKey("township-source").orElseThrow().set();
    }

    @Test
    void theSourcesSetIsToldThat134DocumentsAreMoreThanItPays() {
        assertThat(new SetCheck(source(), key -> Optional.empty()).warnings(counted -> counted.measure().equals("publication.published") ? 134 : 0))
                .contains("“政府信息公开”每件0.5分，上一年度最多的单位有134件，合67分，超过本项50分。", "“政府信息公开”每件0.5分，没有规定需要多少件：数量越多得分越多，不看是否需要。");
    }

    @Test
    void theFairSetHasNothingAgainstItself() {
        assertThat(new SetCheck(BuiltInSet.ofKey("fair").orElseThrow().set(), key -> Optional.empty()).warnings(counted -> 10_000)).isEmpty();
    }

    @Test
    void theCitySheetHasAll67IndicatorsAndSaysHowManyAreCounted() {
        IndicatorSet city = BuiltInSet.ofKey("city-sheet").orElseThrow().set();
        assertThat(city.indicators()).hasSize(67);
        assertThat(city.groups()).extracting(IndicatorSet.Group::points).containsExactly(4_000L, 2_500L, 1_500L, 1_000L, 1_000L);
        assertThat(city.notes().getFirst()).contains("5项（a1.6、a2.5、a3.1、b2.1、c1.1）");
        assertThat(city.indicators().stream().filter(one -> !(one.formula() instanceof Formula.ByHand))).hasSize(5);
    }

    @Test
    void aFigureThatDoesNotExistIsNamed() {
        assertThat(new SetCheck(source(), key -> Optional.empty()).issues()).extracting(issue -> issue.text())
                .contains("指标“政府信息公开”：没有统计指标“publication.published”，请在“统计指标”页查看可用的代码。");
    }

    @Test
    void partsThatMissTheTotalAreTold() {
        IndicatorSet set = SetText.read("""
                key: wrong
                title: 合计不符
                total: 100
                groups:
                  - key: one
                    name: 第一部分
                    points: 60
                    indicators:
                      - {key: a, name: 甲, points: 50, formula: at-least, measure: work.trainings}
                """);
        assertThat(new SetCheck(set, key -> Optional.empty()).warnings(counted -> 0)).containsExactly("各部分分值合计60分，与总分100分不符。", "“第一部分”各项分值合计50分，与本部分60分不符。");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            每条0.5分 | 每
            'key: a: b: c' | 不能读取
            'key: x' | 缺少
            '- 1' | 名称
            '!!javax.script.ScriptEngineManager []' | 不能读取
            """)
    void whatIsNoSetIsRefusedWithASentence(String text, String part) {
        assertThatThrownBy(() -> SetText.read(text)).isInstanceOf(Refused.class).hasMessageContaining(part.equals("每") ? "指标文本" : part);
    }

    @ParameterizedTest(name = "{0} points")
    @CsvSource({"0.5,50", "40,4000", "12.25,1225", "0,0", "100000,10000000"})
    void pointsAreHundredths(String text, long points) {
        assertThat(Points.read(text)).hasValue(points);
        assertThat(Points.shown(points)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.555", "-1", "1e5", "１０", "100001", "''", "abc"})
    void whatIsNoPointsIsNotRead(String text) {
        assertThat(Points.read(text)).isEmpty();
    }
}
