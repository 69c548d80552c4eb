package mingbai.screening.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import mingbai.screening.text.TextCases.TextCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextCheckTests {

    static Stream<TextCase> cases() {
        return TextCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_checker_says_what_the_case_expects_and_nothing_else(TextCase one) {
        List<Doubt> doubts = TextCheck.of(one.text());
        List<String> said = doubts.stream().map(doubt -> doubt.kind().code() + "：" + doubt.computed()).toList();
        List<String> kinds = doubts.stream().map(doubt -> doubt.kind().code()).toList();
        assertThat(said).as("%s", doubts).hasSameSizeAs(one.expected());
        for (int i = 0; i < said.size(); i++) {
            String expected = one.expected().get(i);
            assertThat(expected.contains("：") ? said.get(i) : kinds.get(i)).isEqualTo(expected);
        }
    }

    @Test
    void a_doubt_says_where_it_stands() {
        Doubt doubt = TextCheck.of("第一行。\n会议于2025年4月31日召开。\n").getFirst();
        assertThat(doubt.line()).isEqualTo(2);
        assertThat(doubt.passage()).isEqualTo("2025年4月31日");
        assertThat(doubt.sentence()).isEqualTo("日历上没有这一天：2025年4月最多有30天。");
        assertThat(doubt.severity()).isEqualTo(Severity.CONTRADICTION);
    }

    @Test
    void an_empty_text_and_one_without_numbers_say_nothing() {
        assertThat(TextCheck.of("")).isEmpty();
        assertThat(TextCheck.of("\n\n其中：；，。（（（其中）\n")).isEmpty();
    }

    @Test
    void a_long_run_of_anything_is_read_through() {
        for (String piece : List.of("1", "，", "其中", "（一）", "一是", "共1条，其中", "①", "\n", "1、\n", "《", "每条计1分", " ", "比", "：")) {
            assertThat(TextCheck.of(piece.repeat(5_000))).isNotNull();
        }
    }
}
