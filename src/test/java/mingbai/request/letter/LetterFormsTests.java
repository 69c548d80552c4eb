package mingbai.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mingbai.paper.Block;
import mingbai.web.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterFormsTests {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"ANSWER", "ANSWER_AGAIN"})
    void every_kind_has_a_form_with_a_title_that_cites_what_it_rests_on(LetterKind kind) {
        String body = LetterForms.body(kind);
        assertThat(LetterForms.title(kind)).isNotBlank().doesNotContain("【").hasSizeLessThanOrEqualTo(40);
        assertThat(body).containsAnyOf("【条例】", "【转办的依据】");
        if (!kind.article().startsWith("《") && kind != LetterKind.FORWARDED) {
            assertThat(body).contains(kind.article().equals("第三十三条第二款") ? "第三十三条第二款" : kind.article());
        }
    }

    @Test
    void what_is_known_is_filled_in_and_the_rest_stays_a_field() {
        assertThat(LetterForms.filled("【称谓】于【提交日期】提出，因【延长的原因】", Map.of("称谓", "您", "提交日期", "2026年3月2日", "延长的原因", " ")))
                .isEqualTo("您于2026年3月2日提出，因【延长的原因】");
    }

    @Test
    void a_value_is_text_and_not_a_pattern() {
        assertThat(LetterForms.filled("【信息描述】", Map.of("信息描述", "$1 \\ 预算"))).isEqualTo("$1 \\ 预算");
    }

    @Test
    void an_empty_field_is_named_where_it_stands() {
        LetterText text = new LetterText("补正告知书", "李明", "请补正：\n【需要补正的事项】\n于【补正期限】前提交。", "");
        assertThat(text.emptyFields()).containsExactly("需要补正的事项", "补正期限");
        assertThat(text.beforeSigning()).extracting(Issue::field, Issue::text).containsExactly(
                org.assertj.core.groups.Tuple.tuple("body", "“【需要补正的事项】”还没有填写，请写上内容并去掉括号"),
                org.assertj.core.groups.Tuple.tuple("body", "“【补正期限】”还没有填写，请写上内容并去掉括号"));
        assertThat(new LetterText("", "", "", "").beforeSigning()).extracting(Issue::field).containsExactly("title", "addressee", "body");
    }

    @Test
    void lines_are_paragraphs_bars_are_tables_and_short_numbered_lines_headings() {
        LetterText text = new LetterText("通知", "李明", "一、收费标准\n\n标准如下：\n| 件次 | 金额 |\n| 第11件 | 100 |\n合计人民币100元。\n一、这一句有句号。", "");
        assertThat(text.blocks()).hasSize(5);
        assertThat(text.blocks().get(0)).isInstanceOf(Block.Heading.class);
        assertThat(text.blocks().get(2)).isInstanceOfSatisfying(Block.Table.class, table -> {
            assertThat(table.rows()).extracting(Block.Row::head).containsExactly(true, false);
            assertThat(table.rows().get(1).cells()).extracting(cell -> Block.textOf(cell.runs())).containsExactly("第11件", "100");
        });
        assertThat(text.blocks().get(4)).isInstanceOf(Block.Paragraph.class);
        assertThat(new LetterText("通知", "李明", "|", "").blocks()).hasSize(1);
    }
}
