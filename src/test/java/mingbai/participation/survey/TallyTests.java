package mingbai.participation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mingbai.web.chart.Chart;
import mingbai.web.chart.Mark;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final Questionnaire ASKED = Questionnaire.parse(QuestionnaireTests.TEXT);
    private static final List<String> ONLINE = List.of("1", "1,3", "4", "3", "1,2", "2,1", "");
    private static final List<String> COUNTER = List.of("2", "", "1", "", "0,3", "2", "=排队太久");

    private static List<List<String>> answers(int online, int counter) {
        List<List<String>> answers = new ArrayList<>(Collections.nCopies(online, ONLINE));
        answers.addAll(Collections.nCopies(counter, COUNTER));
        return answers;
    }

    @Test
    void answersAreCountedQuestionByQuestion() {
        Tally tally = Tally.of(ASKED, answers(8, 4));
        assertThat(tally.answers()).isEqualTo(12);
        assertThat(tally.questions().get(0).picked()).containsExactly(8L, 4L, 0L);
        assertThat(tally.questions().get(1).asked()).isEqualTo(8);
        assertThat(tally.questions().get(1).picked()).containsExactly(8L, 0L, 8L);
        assertThat(tally.questions().get(2).mean()).isEqualTo("3");
        assertThat(tally.questions().get(3).answered()).isEqualTo(8);
        assertThat(tally.questions().get(3).median()).isEqualTo("3");
        assertThat(tally.questions().get(4).table()).containsExactly(List.of(8L, 0L, 0L), List.of(0L, 8L, 4L));
        assertThat(tally.questions().get(5).points(1)).isEqualTo(24);
        assertThat(tally.questions().get(5).points(0)).isEqualTo(8);
        assertThat(tally.questions().get(6).asked()).isEqualTo(4);
        assertThat(tally.questions().get(6).answered()).isEqualTo(4);
    }

    @Test
    void aQuestionWithFewerThanTenAnswersIsNotDrawn() {
        assertThat(TallyCharts.of(Tally.of(ASKED, answers(8, 4)))).extracting(Chart::id).containsExactly("q1", "q3", "q5r2", "q6");
        assertThat(TallyCharts.of(Tally.of(ASKED, answers(5, 4)))).isEmpty();
    }

    @Test
    void aDrawingSaysSharesAndTheirWhole() {
        Chart chart = TallyCharts.of(Tally.of(ASKED, answers(9, 3))).getFirst();
        assertThat(chart.title()).isEqualTo("1. 您主要从哪里办事");
        assertThat(chart.note()).isEqualTo("12人回答");
        assertThat(chart.series().getFirst().marks()).extracting(Mark::value).containsExactly(9L, 3L, 0L);
        assertThat(chart.series().getLast().marks()).extracting(Mark::text).containsExactly("75%", "25%", "0%");
        assertThat(chart.bars().rows().getFirst().shares().getFirst().width()).isEqualTo("75.00%");
    }

    @Test
    void numbersAreToldInBandsThatTogetherHoldAll() {
        Questionnaire asked = Questionnaire.parse("1. 几次（数字，0至50，单位次）\n2. 多少（数字）");
        Random random = new Random(7);
        List<List<String>> answers = IntStream.range(0, 200).mapToObj(n -> List.of(Integer.toString(random.nextInt(51)), Long.toString(random.nextLong(1_000_000_001L)))).toList();
        for (Chart chart : TallyCharts.of(Tally.of(asked, answers))) {
            assertThat(chart.series().getFirst().marks().stream().mapToLong(Mark::value).sum()).isEqualTo(200);
            assertThat(chart.labels()).hasSizeBetween(2, 6);
        }
        assertThat(TallyCharts.of(Tally.of(asked, Collections.nCopies(10, List.of("0", "0"))))).hasSize(2);
        assertThat(TallyCharts.of(Tally.of(asked, Collections.nCopies(10, List.of("50", "1000000000"))))).hasSize(2);
    }

    @Test
    void theRawTableSaysNothingOfTheOrderInWhichAnswersCame() {
        List<List<String>> answers = answers(30, 20);
        List<List<String>> other = new ArrayList<>(answers);
        Collections.shuffle(other, new Random(3));
        List<List<String>> rows = RawAnswers.rows(ASKED, answers, 42);
        assertThat(rows).isEqualTo(RawAnswers.rows(ASKED, other, 42)).hasSize(50);
        assertThat(rows).isNotEqualTo(RawAnswers.rows(ASKED, answers, 43));
        assertThat(RawAnswers.heads(ASKED)).containsExactly("1. 您主要从哪里办事", "2. 用过哪些功能", "3. 您对窗口服务的评价", "4. 今年来过几次", "5. 请评价各个窗口：综合窗口", "5. 请评价各个窗口：社保窗口",
                "6. 最希望改进什么：第1位", "6. 最希望改进什么：第2位", "7. 不满意的原因");
        assertThat(rows).contains(List.of("网上", "查询；缴费", "满意", "3", "好", "一般", "材料清单", "排队时间", ""), List.of("窗口", "", "很不满意", "", "", "差", "材料清单", "", "=排队太久"));
    }
}
