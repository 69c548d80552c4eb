package mingbai.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.assessment.set.BuiltInSet;
import mingbai.assessment.set.Counted;
import mingbai.assessment.set.IndicatorSet;
import mingbai.assessment.set.Points;
import mingbai.assessment.set.SetText;
import org.junit.jupiter.api.Test;

/** Whole sheets: parts, what is not judged, vetoes, groups that only take away. */
class ScorerTests {

    private static final String DEDUCTING = """
            key: deducting
            title: 扣分制
            total: 100
            groups:
              - key: open
                name: 主动公开
                points: 60
                deducts: true
                indicators:
                  - {key: late, name: 逾期, points: 100, formula: deduct, measure: duty.open-late, each: 0.2}
                  - {key: hand, name: 抽查, points: 2, formula: by-hand}
              - key: asked
                name: 依申请公开
                points: 40
                indicators:
                  - {key: share, name: 按期, points: 40, formula: share, part: request.in-time, whole: request.closed, minimum: 3}
                  - {key: veto, name: 泄密, points: 0, formula: veto, measure: publication.withdrawn}
            """;

    private final Map<Facts.Key, Answer> answers = new HashMap<>();

    private ScorerTests counted(String measure, long value) {
        answers.put(new Facts.Key(Counted.of(measure), false), new Answer(measure, "件", value + "件", value, false, "", true, 0));
        return this;
    }

    private ScoreSheet sheet(IndicatorSet set) {
        return Scorer.score(set, new Facts(answers, Map.of(), Map.of(), Map.of(), 365));
    }

    @Test
    void theSourcesOwnSheetShowsItsContradiction() {
        ScoreSheet sheet = counted("publication.published", 134).counted("contribution.taken", 12).sheet(BuiltInSet.ofKey("township-source").orElseThrow().set());

        assertThat(sheet.line("disclosure.documents").orElseThrow().notes()).contains("134件 × 0.5分 = 67分，超过本项50分，计50分。");
        assertThat(sheet.notes().getFirst()).contains("67分");
        assertThat(Points.shown(sheet.total())).isEqualTo("62");
        assertThat(sheet.pending()).extracting(SheetLine::name).containsExactly("电子公文签收");
    }

    @Test
    void aGroupThatDeductsBeginsFullAndEndsAtNothing() {
        counted("request.in-time", 3).counted("request.closed", 3).counted("publication.withdrawn", 0);
        ScoreSheet few = counted("duty.open-late", 4).sheet(SetText.read(DEDUCTING));
        assertThat(Points.shown(few.line("late").orElseThrow().points())).isEqualTo("-0.8");
        assertThat(few.line("hand").orElseThrow().points()).as("nothing is taken away before somebody scored").isZero();
        assertThat(Points.shown(few.total())).isEqualTo("99.2");

        ScoreSheet many = counted("duty.open-late", 1_000).sheet(SetText.read(DEDUCTING));
        assertThat(many.groups().getFirst().points()).isZero();
        assertThat(Points.shown(many.total())).isEqualTo("40");
    }

    @Test
    void whatCannotBeJudgedIsSpreadOverTheRest() {
        ScoreSheet sheet = counted("duty.open-late", 150).counted("request.in-time", 2).counted("request.closed", 2).counted("publication.withdrawn", 0)
                .sheet(SetText.read(DEDUCTING));

        assertThat(Points.shown(sheet.total())).as("30 of 60 are 50 of 100").isEqualTo("50");
        assertThat(sheet.notes()).contains("因数量过少不评定的指标共40分，总分按其余60分折算为100分。");
    }

    @Test
    void orGivenWhereTheSetSaysSo() {
        ScoreSheet sheet = counted("duty.open-late", 150).counted("request.in-time", 0).counted("request.closed", 0).counted("publication.withdrawn", 0)
                .sheet(SetText.read(DEDUCTING + "unjudged: give\n"));

        assertThat(Points.shown(sheet.total())).isEqualTo("70");
    }

    @Test
    void aVetoMakesTheSheetWorthNothingButLeavesItReadable() {
        ScoreSheet sheet = counted("duty.open-late", 0).counted("request.in-time", 9).counted("request.closed", 9).counted("publication.withdrawn", 1)
                .sheet(SetText.read(DEDUCTING));

        assertThat(sheet.vetoed()).isTrue();
        assertThat(sheet.total()).isZero();
        assertThat(Points.shown(sheet.line("share").orElseThrow().points())).isEqualTo("40");
    }

    @Test
    void smallNumbersLeaveTheTotalOpenLargeOnesLittle() {
        counted("duty.open-late", 0).counted("publication.withdrawn", 0);
        ScoreSheet small = counted("request.in-time", 3).counted("request.closed", 3).sheet(SetText.read(DEDUCTING));
        ScoreSheet large = counted("request.in-time", 3_000).counted("request.closed", 3_000).sheet(SetText.read(DEDUCTING));

        assertThat(small.total()).isEqualTo(large.total());
        assertThat(Points.shown(small.low())).isEqualTo("81.03");
        assertThat(Points.shown(large.low())).isEqualTo("99.96");
        assertThat(small.high()).isEqualTo(10_000);
    }
}
