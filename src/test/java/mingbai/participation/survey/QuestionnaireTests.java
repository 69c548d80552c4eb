package mingbai.participation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTests {

    /** All seven kinds, and two that hang on an earlier one. */
    static final String TEXT = """
            1. 您主要从哪里办事（单选，必答）
            - 网上
            - 窗口
            - 电话

            2. 用过哪些功能（多选，最多2项，如果第1题选1、3）
            - 查询
            - 预约
            - 缴费

            3. 您对窗口服务的评价（评分）

            4. 今年来过几次（数字，0至50，单位次）

            5. 请评价各个窗口（矩阵）
            - 综合窗口
            - 社保窗口
            答案：好|一般|差

            6. 最希望改进什么（排序，前2位）
            - 排队时间
            - 材料清单
            - 停车

            7. 不满意的原因（文字，最多100字，如果第3题选1、2）""";

    @Test
    void aClerkWritesQuestionsAndReadsTheSameAgain() {
        Questionnaire read = Questionnaire.parse(TEXT);
        assertThat(read.questions()).extracting(SurveyQuestion::kind).containsExactly(QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.SCALE, QuestionKind.NUMBER,
                QuestionKind.MATRIX, QuestionKind.RANKING, QuestionKind.TEXT);
        assertThat(read.question(1).required()).isTrue();
        assertThat(read.question(2).shownIf()).isEqualTo(new ShownIf(1, List.of(1, 3)));
        assertThat(read.question(2).most()).isEqualTo(2);
        assertThat(read.question(4).unit()).isEqualTo("次");
        assertThat(read.question(5).rows()).containsExactly("综合窗口", "社保窗口");
        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(Questionnaire.parse(read.text())).isEqualTo(read);
    }

    @Test
    void strokesDotsAndBracketsMayBeTypedAsTheyCome() {
        Questionnaire read = Questionnaire.parse("  1、来过吗 (单选; 必答)\n－ 来过\n• 没有\n\n2．几次（数字，1至9，单位：次）\n3. 总体(评分)\n答案：1｜2｜3｜4｜5");
        assertThat(read.text()).isEqualTo("1. 来过吗（单选，必答）\n- 来过\n- 没有\n\n2. 几次（数字，1至9，单位次）\n\n3. 总体（评分）\n答案：1|2|3|4|5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            你好                                              @ 第1行看不懂
            1. 题目（单选）                                    @ 单选题要有2至20个选项
            1. 题目（单选）\\n- 甲\\n- 甲                      @ 有两个一样的选项
            1. 题目（投票）\\n- 甲\\n- 乙                      @ 括号里的“投票”看不懂
            1. 题目（必答）                                    @ 要写明怎样回答
            2. 题目（文字）                                    @ 第1行的题号应是1
            1. 题目（多选，最多3项）\\n- 甲\\n- 乙             @ 最多的项数应在1至2之间
            1. 题目（文字，最多3项）                           @ 括号里的“最多3项”看不懂
            1. 题目（文字，最多5000字）                        @ 文字最多1000字
            1. 题目（数字，9至3）                              @ 数字的范围应从小到大
            1. 题目（矩阵）\\n- 甲                             @ 矩阵题要有
            1. 题目（评分）\\n答案：好|差                      @ 评分题的答案是五档
            1. 题目（文字）\\n- 甲                             @ 文字题没有选项
            1. 题目（单选）\\n- 甲\\n- 乙\\n答案：好|差        @ 只有矩阵题和评分题写
            1. 题目（文字，如果第1题选1）                      @ “如果”只能指前面的题
            1. 甲（文字）\\n2. 乙（文字，如果第1题选1）        @ “如果”只能指单选、多选或者评分题
            1. 甲（评分）\\n2. 乙（文字，如果第1题选6）        @ 第1题只有5个选项
            1. 甲（评分）\\n2. 乙（文字，如果第99题选1）       @ “如果”只能指前面的题
            """)
    void whatCannotBeReadIsToldWithItsLine(String typed, String told) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Questionnaire.parse(typed.strip().replace("\\n", "\n")));
        assertThat(refused.issues()).extracting(Issue::field).containsOnly("questions");
        assertThat(refused.issues().getFirst().text()).contains(told.strip());
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(catchThrowableOfType(Refused.class, () -> Questionnaire.parse(" \n ")).issues().getFirst().text()).contains("请写下题目");
        String many = IntStream.rangeClosed(1, 41).mapToObj(n -> n + ". 题（文字）").collect(Collectors.joining("\n"));
        assertThat(catchThrowableOfType(Refused.class, () -> Questionnaire.parse(many)).issues().getFirst().text()).contains("最多40题，现有41题");
        assertThat(catchThrowableOfType(Refused.class, () -> Questionnaire.parse("1. " + "题".repeat(201) + "（文字）")).issues().getFirst().text()).contains("各不超过200字");
    }
}
