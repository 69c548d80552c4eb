package mingbai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCleanerTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            paragraph as typed        | <p>　　各区县人民政府：</p>                          | <p>各区县人民政府：</p>
            bare text                 | 各区<b>县</b>                                   | <p>各区<strong>县</strong></p>
            nested boxes              | <div>甲<div>乙</div>丙</div>                    | <p>甲</p><p>乙</p><p>丙</p>
            a box around a paragraph  | <div><p>甲</p></div>                            | <p>甲</p>
            empty paragraphs          | <p>甲</p><p>&nbsp;</p><p><br></p><p>乙</p>      | <p>甲</p><p>乙</p>
            h1 used for sections      | <h1>总则</h1><h2>范围</h2>                      | <h2>总则</h2><h3>范围</h3>
            no h1                     | <h2>总则</h2><h6>目</h6>                        | <h2>总则</h2><h5>目</h5>
            centred                   | <p style="text-align: center">通知</p>          | <p class="center">通知</p>
            signature to the right    | <p align="right">明川市人民政府</p>             | <p class="right">明川市人民政府</p>
            no indent                 | <p style="text-indent:0;color:red">各县：</p>   | <p class="flush">各县：</p>
            Word's indent             | <p style="text-indent:32.0pt">甲</p>            | <p>甲</p>
            cells of Word             | <table><tr><td><p>甲</p><p>乙</p></td></tr></table> | <table><tbody><tr><td>甲<br />乙</td></tr></tbody></table>
            merged cells              | <table><tr><td colspan="2" onclick="x()">甲</td></tr></table> | <table><tbody><tr><td colspan="2">甲</td></tr></tbody></table>
            list                      | <ul><li>甲</li><li><p>乙</p></li></ul>          | <ul><li>甲</li><li>乙</li></ul>
            link                      | <p><a href="https://example.gov.cn/a?b=1&c=2" target="_blank">见</a></p> | <p><a href="https://example.gov.cn/a?b=1&amp;c=2">见</a></p>
            own picture               | <p><img src="/doc/11/2024-00001/file/1" alt="图" width="9"></p> | <p><img src="/doc/11/2024-00001/file/1" alt="图" /></p>
            bold over two paragraphs  | <b><p>甲</p><p>乙</p></b>                       | <p><strong>甲</strong></p><p><strong>乙</strong></p>
            rare characters           | <p>朱镕基 䶮 𠮷</p>                             | <p>朱镕基 䶮 𠮷</p>
            """)
    void keeps_what_an_official_text_has(String name, String given, String expected) {
        assertThat(HtmlCleaner.clean(given)).isEqualTo(expected);
        assertThat(HtmlCleaner.clean(expected)).as("twice").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<p>甲<script>alert(1)</script></p>", "<p onclick=\"alert(1)\">甲</p>", "<p>甲<img src=x onerror=alert(1)></p>",
            "<style>p{background:url(javascript:alert(1))}</style><p>甲</p>", "<p><a href=\"javascript:alert(1)\">甲</a></p>",
            "<p><a href=\" jav&#x09;ascript:alert(1)\">甲</a></p>", "<p><a href=\"data:text/html,alert(1)\">甲</a></p>",
            "<p><a href=\"//evil.example/\">甲</a></p>", "<p>甲<img src=\"//evil.example/a.png\"><img src=\"https://evil.example/a.png\"></p>",
            "<svg onload=alert(1)><p>甲</p></svg>", "<iframe src=\"javascript:alert(1)\"></iframe><p>甲</p>", "<p style=\"background:url(javascript:alert(1))\">甲</p>",
            "<form action=/x><p>甲</p><input name=a onfocus=alert(1) autofocus></form>", "<p>甲</p><base href=\"//evil.example/\"><meta http-equiv=refresh content=\"0;url=//evil.example\">",
            "<p class=\"evil\" id=\"login\" data-hx-get=\"/x\" hx-get=\"/x\">甲</p>", "<p>甲<!-- <script>alert(1)</script> --></p>"})
    void lets_nothing_active_or_foreign_through(String hostile) {
        assertThat(HtmlCleaner.clean(hostile)).isEqualTo("<p>甲</p>");
    }

    @Test
    void escaped_markup_stays_words() {
        assertThat(HtmlCleaner.clean("<b>".repeat(1_000) + "&lt;script&gt;alert(1)&lt;/script&gt;")).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        assertThat(HtmlCleaner.clean("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        assertThat(BodyFormat.TEXT.toHtml("<script>alert(1)</script>")).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }

    @Test
    void a_thousand_nested_elements_keep_their_words() {
        assertThat(HtmlCleaner.clean("<div>".repeat(1_000) + "甲" + "</div>".repeat(1_000))).isEqualTo("<p>甲</p>");
        assertThat(HtmlCleaner.clean("<ul><li>".repeat(1_000) + "甲")).isEqualTo("<p>甲</p>");
        assertThat(HtmlCleaner.clean("<b>".repeat(1_000) + "甲")).isEqualTo("<p>甲</p>");
    }

    @Test
    void nul_and_control_characters_and_lone_surrogates_go() {
        assertThat(HtmlCleaner.clean("<p>甲\0\u0001\u001b\ud800乙</p>")).isEqualTo("<p>甲乙</p>");
    }

    @Test
    void long_runs_of_spaces_are_read_to_the_end() {
        assertThat(HtmlCleaner.clean("<p>甲" + " ".repeat(1_000_000) + "乙</p>")).isEqualTo("<p>甲 乙</p>");
        assertThat(BodyFormat.TEXT.toHtml("甲" + "　".repeat(300_000) + "乙")).endsWith("乙</p>").hasSizeGreaterThan(300_000);
    }

    @Test
    void words_come_a_line_a_block_with_tabs_between_cells() {
        assertThat(HtmlCleaner.text("<h2>总则</h2><p>甲&amp;乙</p><table><tbody><tr><td>丙</td><td>丁</td></tr></tbody></table>"))
                .isEqualTo("总则\n甲&乙\n丙\t丁");
    }

    @Test
    void markdown_has_headings_lists_tables_and_no_active_content() {
        assertThat(BodyFormat.MARKDOWN.toHtml("""
                ## 范围

                本标准规定了**原则**。

                1. 甲
                2. 乙

                | 项 | 数 |
                |---|---|
                | 甲 | 3 |

                <script>alert(1)</script>

                [见](javascript:alert(1))
                """)).isEqualTo("<h2>范围</h2><p>本标准规定了<strong>原则</strong>。</p><ol><li>甲</li><li>乙</li></ol>"
                + "<table><thead><tr><th>项</th><th>数</th></tr></thead><tbody><tr><td>甲</td><td>3</td></tr></tbody></table><p>见</p>");
    }

    @Test
    void numbering_of_official_papers_tells_the_headings_of_plain_text() {
        assertThat(BodyFormat.TEXT.toHtml("一、总体要求\r\n　　（一）指导思想\n\n一、坚持以人民为中心，做好各项工作。\n1. 加强领导\n第二章 主动公开\n第二条 本条例自公布之日起施行。"))
                .isEqualTo("<h2>一、总体要求</h2><h3>（一）指导思想</h3><p>一、坚持以人民为中心，做好各项工作。</p><p>1. 加强领导</p>"
                        + "<h2>第二章 主动公开</h2><p>第二条 本条例自公布之日起施行。</p>");
    }
}
