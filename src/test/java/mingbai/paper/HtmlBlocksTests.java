package mingbai.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Item;
import mingbai.paper.Block.Items;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Quotation;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;
import mingbai.storage.BodyFormat;
import mingbai.storage.HtmlCleaner;
import org.junit.jupiter.api.Test;

class HtmlBlocksTests {

    private static List<Block> of(String html) {
        return HtmlBlocks.of(html, "https://www.example.gov.cn");
    }

    @Test
    void headings_and_paragraphs() {
        assertThat(of("<h2>一、总则</h2><h5>目</h5><p class=\"flush\">各区县：</p><p class=\"center\">中</p><p class=\"right\">右</p><p>甲</p>")).containsExactly(
                new Heading(1, List.of(Run.of("一、总则"))), new Heading(4, List.of(Run.of("目"))),
                new Paragraph(List.of(Run.of("各区县：")), Placement.FLUSH), new Paragraph(List.of(Run.of("中")), Placement.CENTER),
                new Paragraph(List.of(Run.of("右")), Placement.RIGHT), new Paragraph(List.of(Run.of("甲")), Placement.INDENTED));
    }

    @Test
    void manners_links_line_ends_and_pictures() {
        assertThat(of("<p>甲<strong>乙<em>丙</em></strong><a href=\"/doc/1/2\">丁</a><br /><a href=\"#x\">戊</a><img src=\"/f\" alt=\"流程\" /></p>")).containsExactly(
                new Paragraph(List.of(Run.of("甲"), new Run("乙", true, false, null), new Run("丙", true, true, null),
                        new Run("丁", false, false, "https://www.example.gov.cn/doc/1/2"), Run.of("\n"), Run.of("戊"), Run.of("〔图：流程〕")), Placement.INDENTED));
    }

    @Test
    void lists_quotations_and_tables() {
        assertThat(of("<ol start=\"3\"><li>甲<ul><li>乙</li></ul></li></ol>")).containsExactly(
                new Items(true, 3, List.of(new Item(List.of(Run.of("甲")), List.of(new Items(false, 1, List.of(new Item(List.of(Run.of("乙")), List.of()))))))));
        assertThat(of("<blockquote><p>甲</p></blockquote>")).containsExactly(
                new Quotation(List.of(new Paragraph(List.of(Run.of("甲")), Placement.INDENTED))));
        assertThat(of("<table><thead><tr><th>项</th><th>数</th></tr></thead><tbody><tr><td colspan=\"2\" rowspan=\"2\">甲</td></tr></tbody></table>")).containsExactly(
                new Table(List.of(
                        new Row(true, List.of(new Cell(List.of(Run.of("项")), true, 1, 1), new Cell(List.of(Run.of("数")), true, 1, 1))),
                        new Row(false, List.of(new Cell(List.of(Run.of("甲")), false, 2, 2))))));
    }

    @Test
    void what_was_not_cleaned_is_refused() {
        assertThatThrownBy(() -> of("<script>1</script>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("<p>甲")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("<p>&x;</p>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_the_cleaner_gives_can_be_read_and_has_every_word() {
        for (String hostile : List.of("<ul><li>甲<p>乙</p><table><tr><td>丙<h2>丁</h2></td></tr></table></li>戊</ul>己", "<table><td>甲<table><tr><td>乙</table>丙",
                "<h2>甲<p>乙</h2>丙</p>", "<a href=/x><p>甲</p><table><tr><td>乙</td></tr></table></a>", "<ol><ol><li>甲</ol></ol>", "<tr><td>甲", "<li>甲</li>",
                "a & b < c > d \" ' &nbsp; &copy; &#0; &#xfffe; \uD83D", "<blockquote>甲<blockquote>乙<p>丙</blockquote>丁", "<b><i><a href=https://x.cn>甲</b>乙</i>丙</a>",
                "<table><caption>题</caption><colgroup><col></colgroup><tr><th>甲</table>", "<p>甲<br><br></p><br>乙")) {
            String html = BodyFormat.HTML.toHtml(hostile);
            assertThat(of(html)).as(hostile + " → " + html).isNotEmpty();
            assertThat(HtmlCleaner.text(html).replaceAll("[^甲乙丙丁戊己题]", "")).as(html).isEqualTo(hostile.replaceAll("<[^>]*>|[^甲乙丙丁戊己题]", ""));
            assertThat(HtmlCleaner.clean(html)).as("cleaned twice").isEqualTo(html);
        }
    }

    /** Tags in any order, closed or not: well-formed and no word lost. */
    @Test
    void random_tag_soup_becomes_blocks_without_losing_a_word() {
        String[] tags = {"p", "div", "h1", "h2", "h5", "ul", "ol", "li", "table", "tbody", "tr", "td", "th", "blockquote", "strong", "em", "span", "br",
            "a href=\"/x\"", "img src=\"/y\" alt=\"z\"", "caption", "center"};
        Random random = new Random(20260302);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder soup = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(25); i++) {
                String tag = tags[random.nextInt(tags.length)];
                soup.append(switch (random.nextInt(3)) {
                    case 0 -> "<" + tag + ">";
                    case 1 -> "</" + tag.replaceAll(" .*", "") + ">";
                    default -> "甲" + random.nextInt(10);
                });
            }
            String html = HtmlCleaner.clean(soup.toString());
            assertThat(of(html)).as(soup + " → " + html).isNotNull();
            assertThat(sorted(HtmlCleaner.text(html))).as(soup + " → " + html).isEqualTo(sorted(soup.toString().replaceAll("<[^>]*>", "")));
        }
    }

    private static String sorted(String words) {
        return words.codePoints().filter(c -> c == '甲' || c >= '0' && c <= '9').sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
