package mingbai.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mingbai.channel.Passages.Section;
import mingbai.paper.HtmlBlocks;
import org.junit.jupiter.api.Test;

/** What a card finds in a text by itself: passages of the text and nothing else. */
class ExtractsTests {

    @Test
    void each_question_is_answered_by_the_section_that_asks_it() {
        assertThat(of(LivePapers.GUIDE, "告知怎样申请高龄津贴。")).isEqualTo(Map.of(CardField.WHAT, "告知怎样申请高龄津贴。",
                CardField.WHO, "户籍在本镇、年满80周岁的老年人。", CardField.CONDITION, "本人自愿申请，未享受同类津贴。",
                CardField.HOW_MUCH, "年龄　每月标准\n80至89周岁　60元\n90周岁以上　120元", CardField.HOW, "带身份证和户口簿到镇便民服务中心申请，15个工作日内办结。"));
    }

    @Test
    void without_headings_the_sentence_that_names_it_answers() {
        Map<CardField, String> found = of("<p>各村：</p><p>今年继续发放取暖补贴。每户补贴300元。符合下列条件之一的可以领取：低保户、特困户。请到村委会办理。</p>", "");
        assertThat(found).containsEntry(CardField.WHAT, "今年继续发放取暖补贴。每户补贴300元。符合下列条件之一的可以领取：低保户、特困户。请到村委会办理。")
                .containsEntry(CardField.HOW_MUCH, "每户补贴300元。").containsEntry(CardField.CONDITION, "符合下列条件之一的可以领取：低保户、特困户。")
                .containsEntry(CardField.HOW, "请到村委会办理。").doesNotContainKey(CardField.WHO);
    }

    @Test
    void numbered_lines_are_headings_also_where_the_text_has_none() {
        assertThat(Passages.sections(HtmlBlocks.of("<p>总的说明。</p><p>一、补贴对象</p><p>老人。</p><p>（二）本款规定的事项由村委会负责办理。</p>", "")))
                .extracting(Section::heading).isEqualTo(List.of("", "一、补贴对象"));
    }

    @Test
    void a_long_passage_ends_with_a_whole_sentence() {
        assertThat(Extracts.shortened("符合条件的可以申请。".repeat(40))).isEqualTo("符合条件的可以申请。".repeat(16));
        assertThat(Extracts.shortened("长".repeat(500))).hasSize(160).endsWith("…");
    }

    @Test
    void an_empty_text_answers_nothing() {
        assertThat(of("", "")).isEmpty();
    }

    private static Map<CardField, String> of(String body, String summary) {
        return Extracts.of(HtmlBlocks.of(body, ""), summary);
    }
}
