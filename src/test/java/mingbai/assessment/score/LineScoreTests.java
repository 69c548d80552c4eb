package mingbai.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.assessment.set.Counted;
import mingbai.assessment.set.Formula;
import mingbai.assessment.set.Formula.Step;
import mingbai.assessment.set.Indicator;
import mingbai.assessment.set.IndicatorSet;
import mingbai.assessment.set.IndicatorSet.BurstRule;
import mingbai.assessment.set.IndicatorSet.Group;
import mingbai.assessment.set.IndicatorSet.Unjudged;
import mingbai.assessment.set.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every formula at its edges, in points as an office writes them. */
class LineScoreTests {

    private static final Counted DOCUMENTS = Counted.of("publication.published");
    private static final Counted ON_TIME = Counted.of("duty.on-time");
    private static final Counted DUE = Counted.of("duty.due");

    private final Map<Facts.Key, Answer> answers = new HashMap<>();
    private final Map<String, List<HandScore>> hand = new HashMap<>();
    private final Map<String, Adjustment> decisions = new HashMap<>();

    private LineScoreTests counted(Counted counted, long value) {
        return counted(counted, value, 0);
    }

    private LineScoreTests counted(Counted counted, long value, long late) {
        answers.put(new Facts.Key(counted, false), new Answer("所数的记录", "条", value + "条", value, false, "", true, late));
        return this;
    }

    private SheetLine line(String points, Formula formula, long minimum) {
        Indicator indicator = new Indicator("one", "all", "一项", points(points), "", "", formula, minimum, false);
        IndicatorSet set = new IndicatorSet("set", "一套", "", points(points), Unjudged.SPREAD, BurstRule.USUAL, List.of(), List.of(new Group("all", "全部", points(points), false)),
                List.of(indicator));
        return Scorer.score(set, new Facts(answers, hand, decisions, Map.of(), 365)).lines().getFirst();
    }

    private static long points(String text) {
        return Points.read(text).orElseThrow();
    }

    private static String shown(SheetLine line) {
        return Points.shown(line.points());
    }

    @Test
    void ofTheSourceADocumentIsHalfAPointAndTheSheetSaysThat67AreMoreThan50() {
        SheetLine line = counted(DOCUMENTS, 134).line("50", new Formula.PerRecord(DOCUMENTS, points("0.5"), 0), 0);

        assertThat(shown(line)).isEqualTo("50");
        assertThat(line.notes()).contains("134条 × 0.5分 = 67分，超过本项50分，计50分。");
    }

    @ParameterizedTest(name = "{0} documents of {1} needed are worth {2}")
    @CsvSource({"0,10,0", "1,10,0.5", "10,10,5", "11,10,5", "1000,10,5", "99,100,49.5", "100,100,50", "9223372036854775807,100,50"})
    void numberAloneEarnsNothingOnceTheNeedIsMet(long documents, long need, String worth) {
        assertThat(shown(counted(DOCUMENTS, documents).line("50", new Formula.PerRecord(DOCUMENTS, points("0.5"), need), 0))).isEqualTo(worth);
    }

    @ParameterizedTest(name = "{0} on time of {1}: {2}")
    @CsvSource({"0,10,0", "10,10,30", "9,10,27", "1,3,10", "2,3,20", "12,10,30"})
    void aShareIsPaidInProportion(long onTime, long due, String worth) {
        assertThat(shown(counted(ON_TIME, onTime).counted(DUE, due).line("30", new Formula.ShareOf(ON_TIME, DUE, List.of()), 1))).isEqualTo(worth);
    }

    @ParameterizedTest(name = "{0} of {1} by steps: {2}")
    @CsvSource({"95,100,10", "94,100,6", "949999,1000000,6", "80,100,6", "79,100,0", "100,100,10"})
    void aStepIsReachedOnlyWhenItIsReached(long onTime, long due, String worth) {
        Formula steps = new Formula.ShareOf(ON_TIME, DUE, List.of(new Step(9_500, 1_000), new Step(8_000, 600)));
        assertThat(shown(counted(ON_TIME, onTime).counted(DUE, due).line("10", steps, 1))).isEqualTo(worth);
    }

    @ParameterizedTest(name = "{0} duties where 5 are the least: {1}")
    @CsvSource({"0,TOO_FEW", "4,TOO_FEW", "5,JUDGED"})
    void tooFewRecordsAreNotJudged(long due, Standing standing) {
        assertThat(counted(ON_TIME, due).counted(DUE, due).line("30", new Formula.ShareOf(ON_TIME, DUE, List.of()), 5).standing()).isEqualTo(standing);
    }

    @Test
    void nothingAtAllIsNotJudgedEvenWithoutALeastNumber() {
        assertThat(counted(ON_TIME, 0).counted(DUE, 0).line("30", new Formula.ShareOf(ON_TIME, DUE, List.of()), 0).standing()).isEqualTo(Standing.TOO_FEW);
    }

    @ParameterizedTest(name = "{0} late ones leave {1}")
    @CsvSource({"0,10", "1,8", "2,6", "3,4", "4,4", "400,4"})
    void whatIsTakenAwayEndsAtItsCap(long late, String left) {
        assertThat(shown(counted(DUE, late).line("10", new Formula.Deduct(DUE, points("2"), points("6")), 0))).isEqualTo(left);
    }

    @ParameterizedTest(name = "{0} meetings: {1}")
    @CsvSource({"0,0", "1,3", "2,3", "3,5", "99,5"})
    void aLadderPaysItsHighestStep(long meetings, String worth) {
        assertThat(shown(counted(DUE, meetings).line("5", new Formula.Ladder(DUE, List.of(new Step(1, 300), new Step(3, 500))), 0))).isEqualTo(worth);
    }

    @ParameterizedTest(name = "{0} trainings: {1}")
    @CsvSource({"0,0", "1,5", "7,5"})
    void fromTheNumberOnAllIsPaid(long trainings, String worth) {
        assertThat(shown(counted(DUE, trainings).line("5", new Formula.AtLeast(DUE, 1), 0))).isEqualTo(worth);
    }

    @ParameterizedTest(name = "{0} and {1}, third {2}: {3}")
    @CsvSource({"8,9,,8.5,JUDGED", "8,10,,9,JUDGED", "8,8.01,,8.01,JUDGED", "7,10,,0,PENDING", "7,10,9,9,JUDGED"})
    void twoScorersAgreeWithinTheSpreadElseAThirdDecides(String first, String second, String third, String worth, Standing standing) {
        hand.put("one", third == null ? List.of(score(1, first), score(2, second)) : List.of(score(1, first), score(2, second), score(3, third)));
        SheetLine line = line("10", new Formula.ByHand(2, points("2")), 0);

        assertThat(line.standing()).isEqualTo(standing);
        assertThat(shown(line)).isEqualTo(worth);
    }

    @Test
    void oneScorerIsNotEnoughAndHisPointsAreNotTold() {
        hand.put("one", List.of(score(1, "8")));
        SheetLine line = line("10", new Formula.ByHand(2, points("2")), 0);

        assertThat(line.standing()).isEqualTo(Standing.PENDING);
        assertThat(line.notes()).containsExactly("已有1人评分，还需1人。");
    }

    private static HandScore score(int ordinal, String points) {
        return new HandScore(ordinal, ordinal, "示例评分人", points(points), "看过。");
    }

    @Test
    void aDecisionStandsInsteadOfTheFormulaAndSaysSo() {
        decisions.put("one", new Adjustment("one", points("8"), "申诉成立：两件系上级要求暂缓。", ""));
        SheetLine line = counted(DUE, 3).line("10", new Formula.Deduct(DUE, points("2"), points("10")), 0);

        assertThat(shown(line)).isEqualTo("8");
        assertThat(line.notes()).contains("复核决定：4分调整为8分。申诉成立：两件系上级要求暂缓。");
    }

    @ParameterizedTest(name = "{1} of {0} in the last 20 days is a burst: {2}")
    @CsvSource({"100,30,true", "30,30,true", "9,9,false", "200,20,false", "81,12,false", "80,12,true"})
    void manyRecordsInTheLastDaysAreFlagged(long all, long late, boolean burst) {
        SheetLine line = counted(DOCUMENTS, all, late).line("50", new Formula.PerRecord(DOCUMENTS, points("0.5"), 100), 0);

        assertThat(line.notes().stream().anyMatch(note -> note.contains("期末最后20天"))).isEqualTo(burst);
    }

    @Test
    void aFigureThatNoLongerExistsIsNoRecordAndSaid() {
        SheetLine line = line("10", new Formula.AtLeast(Counted.of("gone.measure"), 1), 0);

        assertThat(shown(line)).isEqualTo("0");
        assertThat(line.notes()).contains("“gone.measure”无记录，按0计。");
    }
}
