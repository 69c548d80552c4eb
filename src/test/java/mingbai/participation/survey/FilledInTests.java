package mingbai.participation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.web.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilledInTests {

    private static final Questionnaire ASKED = Questionnaire.parse(QuestionnaireTests.TEXT);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static FilledIn read(Map<String, List<String>> sent) {
        Map<String, List<String>> whole = new HashMap<>(Map.of("q1", List.of("1")));
        whole.putAll(sent);
        return FilledIn.read(ASKED, whole, TODAY);
    }

    @Test
    void everyKindOfAnswerIsKeptByItsNumbers() {
        FilledIn read = read(Map.of("q2", List.of("3", "1"), "q3", List.of("2"), "q4", List.of("１2"), "q5r1", List.of("1"), "q5r2", List.of("3"), "q6o3", List.of("1"), "q6o1", List.of("2"),
                "q7", List.of("排队太久，电话13912345678。")));
        assertThat(read.issues()).isEmpty();
        assertThat(read.given()).containsExactly("1", "1,3", "2", "12", "1,3", "3,1", "排队太久，电话139****5678。");
    }

    @Test
    void whatWasNotAskedOfThisPersonIsLeftOut() {
        assertThat(read(Map.of("q1", List.of("2"), "q2", List.of("1"), "q3", List.of("5"), "q7", List.of("不该有"))).given()).containsExactly("2", "", "5", "", "", "", "");
    }

    @Test
    void onlyTheRequiredQuestionMustBeAnswered() {
        assertThat(FilledIn.read(ASKED, Map.of(), TODAY).issues()).containsExactly(Issue.of("q1", "请回答第1题"));
        assertThat(read(Map.of()).issues()).isEmpty();
    }

    @Test
    void aRequiredMatrixWantsEachRow() {
        Questionnaire matrix = Questionnaire.parse("1. 各窗口（矩阵，必答）\n- 甲\n- 乙\n答案：好|差");
        assertThat(FilledIn.read(matrix, Map.of("q1r1", List.of("1")), TODAY).issues()).containsExactly(Issue.of("q1", "第1题还没有回答“乙”"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            q1,   9,            请在列出的答案中选择
            q1,   -1,           请在列出的答案中选择
            q1,   <script>,     请在列出的答案中选择
            q2,   4,            请在列出的答案中选择
            q3,   99999999999,  请在列出的答案中选择
            q4,   51,           之间的整数
            q4,   1e3,          之间的整数
            q4,   3.5,          之间的整数
            q4,   99999999999999999999, 之间的整数
            q5r1, 4,            请在列出的答案中选择
            q6o1, 3,            每个名次只能给一项
            q6o1, 2,            名次要从第1位排起
            """)
    void aHostileAnswerIsToldAtItsQuestion(String field, String value, String told) {
        FilledIn read = read(Map.of(field, List.of(value)));
        assertThat(read.issues()).hasSize(1);
        assertThat(read.issues().getFirst().field()).isEqualTo(field.substring(0, 2));
        assertThat(read.issues().getFirst().text()).contains(told);
    }

    @Test
    void tooManyTooLongAndOddCharactersAreSeenThrough() {
        assertThat(read(Map.of("q2", List.of("1", "2", "3"))).issues().getFirst().text()).isEqualTo("第2题最多选2项，现在选了3项");
        assertThat(read(Map.of("q2", List.of("1", "1", "1"))).given().get(1)).isEqualTo("1");
        assertThat(read(Map.of("q3", List.of("1"), "q7", List.of("长".repeat(101)))).issues().getFirst().text()).contains("最多100字，现有101字");
        assertThat(read(Map.of("q3", List.of("1"), "q7", List.of("一\u0000二\u001b[31m\ud800"))).given().getLast()).isEqualTo("一二[31m");
        assertThat(read(Map.of("q6o1", List.of("1"), "q6o2", List.of("1"))).issues()).hasSize(1);
    }
}
