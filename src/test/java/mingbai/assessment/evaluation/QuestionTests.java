package mingbai.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.assessment.evaluation.EvaluationAnswerTable.Heap;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;

class QuestionTests {

    private static final String LINES = "评分|总体是否满意\n单选|从哪里查看|网站|大厅\n文字|意见";
    private static final Evaluation ASKED = new Evaluation(1, "A", 2025, "评议", "说明", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20), 20, 3, Question.parse(LINES),
            List.of("U", "V"), "", 1);

    @Test
    void an_office_writes_a_question_a_line_and_reads_the_same_again() {
        List<Question> questions = Question.parse(LINES.replace("|", "｜") + "\n\n");
        assertThat(questions).extracting(Question::kind).containsExactly(Question.Kind.SCALE, Question.Kind.CHOICE, Question.Kind.TEXT);
        assertThat(questions.get(1).options()).containsExactly("网站", "大厅");
        assertThat(Question.lines(questions)).isEqualTo(LINES);
        assertThat(questions.getFirst().label(5)).isEqualTo("很满意");
    }

    @Test
    void a_line_that_is_none_is_named() {
        assertThatThrownBy(() -> Question.parse("评分|甲\n打分|乙")).isInstanceOf(Refused.class).hasMessageContaining("第2题应以");
        assertThatThrownBy(() -> Question.parse("评分|甲\n单选|乙|只有一个")).hasMessageContaining("2至8个选项");
        assertThatThrownBy(() -> Question.parse("文字|意见")).hasMessageContaining("至少要有一道评分题");
        assertThatThrownBy(() -> Question.parse("评分|")).hasMessageContaining("是空的");
    }

    @Test
    void nineteen_answers_show_no_result_and_twenty_do() {
        assertThat(UnitResult.of(ASKED, "U", List.of(heap("U", 3, false, 5, 19))).satisfied()).isNull();
        UnitResult result = UnitResult.of(ASKED, "U", List.of(heap("U", 3, false, 5, 12), heap("U", 4, true, 4, 3), heap("U", 4, false, 3, 5), heap("V", 4, false, 1, 99)));
        assertThat(result.answers()).isEqualTo(20);
        assertThat(result.byCode()).isEqualTo(3);
        assertThat(result.satisfied()).isEqualTo(new Share(15, 20, 568, 873));
        assertThat(result.ofCodes()).isNull();
        assertThat(result.questions().getFirst().picked()).containsExactly(0L, 0L, 5L, 3L, 12L);
    }

    @Test
    void a_day_with_five_times_the_usual_is_told() {
        List<Heap> heaps = new ArrayList<>();
        for (int day = 2; day <= 8; day++) {
            heaps.add(heap("U", day, false, 4, 4));
        }
        heaps.add(heap("U", 9, false, 1, 20));
        heaps.add(heap("U", 10, false, 1, 19));
        assertThat(UnitResult.of(ASKED, "U", heaps).bursts()).containsExactly(new UnitResult.Burst(LocalDate.of(2026, 3, 9), 20, 4));
    }

    @Test
    void a_share_of_few_has_a_wide_range() {
        assertThat(Share.of(20, 20).range()).isEqualTo("88.1%至100.0%");
        assertThat(Share.of(150, 200).text()).isEqualTo("75.0%");
        assertThat(Share.of(0, 20).low()).isZero();
    }

    private static Heap heap(String unit, int day, boolean byCode, int overall, long answers) {
        return new Heap(unit, LocalDate.of(2026, 3, day), byCode, List.of(overall, 1, 0), answers);
    }
}
