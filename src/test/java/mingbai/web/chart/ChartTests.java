package mingbai.web.chart;

import static mingbai.web.Rendered.deskFrame;
import static mingbai.web.Rendered.html;
import static mingbai.web.Rendered.publicFrame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import mingbai.web.Caller;
import mingbai.web.ColumnTags;
import mingbai.web.HtmlProblems;
import mingbai.web.Rendered;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTests {

    private static final List<Taking> FILES = List.of(new Taking("CSV", "/desk/statistics/table?chart=a&form=csv"), new Taking("XLSX", "/desk/statistics/table?chart=a&form=xlsx"));

    private static List<Label> months(int count) {
        return IntStream.range(0, count).mapToObj(i -> Label.of(YearMonth.of(2025, 4).plusMonths(i))).toList();
    }

    private static Series series(String name, Shade shade, int count, LongUnaryOperator value) {
        return new Series(name, "件", shade, LongStream.range(0, count).mapToObj(i -> Mark.of(value.applyAsLong(i), "/desk/statistics/records?measure=a&month=" + i)).toList());
    }

    private static Chart twoYears(String id, Shape shape, int count) {
        return new Chart(id, shape, "主动公开信息", "每月公开的政府信息，按公开之日计。", "月份", months(count),
                List.of(series("今年", Shade.MAIN, count, i -> 40 + i * 37 % 90), series("上年同期", Shade.PAST, count, i -> 30 + i * 23 % 70)), FILES);
    }

    private static Chart timeliness(String id, Shape shape, int count) {
        return new Chart(id, shape, "应公开事项按时公开", "", "月份", months(count), List.of(series("按时", Shade.MAIN, count, i -> 300 + i * 31 % 90),
                series("逾期", Shade.LATE, count, i -> i % 4 * 17), series("到期", Shade.NONE, count, i -> 300 + i * 31 % 90 + i % 4 * 17)), FILES);
    }

    private static Chart agencies(String id) {
        List<String> names = List.of("云泽市人民政府办公室", "云泽市自然资源和规划局城乡规划编制研究中心（云泽市测绘地理信息管理服务中心）", "青石镇人民政府", "云泽市市场监督管理局",
                "云泽市住房和城乡建设局建筑工程质量安全监督站", "白沙县卫生健康委员会");
        List<Label> labels = IntStream.range(0, 20).mapToObj(i -> Label.of(names.get(i % names.size()) + (i < names.size() ? "" : "第" + i + "所"), "/desk/statistics?agency=" + i)).toList();
        List<Mark> shares = IntStream.range(0, 20).mapToObj(i -> Mark.said(i % 7 + "%")).toList();
        return new Chart(id, Shape.BARS, "各机关公开信息", "", "机关", labels, List.of(series("本期", Shade.MAIN, 20, i -> 4000 - i * i * 10), series("上期", Shade.PAST, 20, i -> 3500 - i * 150),
                new Series("占比", "", Shade.NONE, shares)), FILES);
    }

    private static String drawn(Chart chart) {
        return html("web/chart", Map.of("chart", chart));
    }

    private static List<String> drawings(String html) {
        Matcher found = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(html);
        List<String> drawings = new ArrayList<>();
        while (found.find()) {
            drawings.add(found.group());
        }
        return drawings;
    }

    /** Every drawing is XML by itself. */
    private static void isXml(String html) throws Exception {
        for (String drawing : drawings(html)) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
        }
    }

    static Stream<Chart> edges() {
        List<Chart> edges = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (int count : new int[] {0, 1, 2, 12, 100}) {
                edges.add(twoYears("a", shape, count));
                edges.add(timeliness("b", shape, count));
            }
            edges.add(new Chart("c", shape, "都是零", "", "月份", months(12), List.of(series("件数", Shade.MAIN, 12, i -> 0)), FILES));
            edges.add(new Chart("d", shape, "大到尽头", "", "月份", months(3), List.of(series("甲", Shade.MAIN, 3, i -> Long.MAX_VALUE), series("乙", Shade.LATE, 3, i -> Long.MAX_VALUE)), FILES));
            edges.add(new Chart("e", shape, "有增有减", "", "月份", months(12), List.of(series("变化", Shade.MAIN, 12, i -> i % 3 * 40 - 50)), FILES));
            edges.add(new Chart("f", shape, "没有记录", "", "月份", months(2), List.of(new Series("培训", "次", Shade.MAIN, List.of(Mark.noRecord("/r"), Mark.of(3, "/r")))), List.of()));
        }
        return edges.stream();
    }

    @ParameterizedTest
    @MethodSource("edges")
    void whatever_the_numbers_the_drawing_is_xml_within_its_frame_and_the_page_valid(Chart chart) throws Exception {
        String html = drawn(chart);

        isXml(html);
        Matcher lengths = Pattern.compile("=\"(-?[0-9.]+)%\"").matcher(html);
        while (lengths.find()) {
            assertThat(Double.parseDouble(lengths.group(1))).as(html).isBetween(0.0, 100.0);
        }
        assertThat(html).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("style=");
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void each_number_of_the_table_leads_to_its_list(Shape shape) {
        String html = drawn(twoYears("a", shape, 12));

        for (int month = 0; month < 12; month++) {
            assertThat(html).contains("<a href=\"/desk/statistics/records?measure=a&amp;month=" + month + "\" aria-label=\"");
        }
        assertThat(html).contains("aria-label=\"2025年4月，今年40件\"", "上年同期（件）", "<table>", "aria-label=\"下载“主动公开信息”，CSV格式\"");
    }

    @Test
    void a_drawing_says_its_name_and_what_is_greatest() {
        String html = drawn(twoYears("a", Shape.COLUMNS, 12));

        assertThat(html).contains("<title id=\"a-title\">主动公开信息</title>", "今年共12个数，最大是2025年11月的119件", "aria-labelledby=\"a-title\"", "全部的数见表格。");
    }

    @Test
    void names_and_titles_are_shown_as_text() throws Exception {
        String hostile = "</title><script>alert(1)</script>\"'&";
        Chart chart = new Chart("a", Shape.COLUMNS, hostile, hostile, hostile, List.of(Label.of(hostile)), List.of(new Series(hostile, hostile, Shade.MAIN,
                List.of(new Mark(3, hostile, hostile, "/r?q=" + hostile)))), List.of(new Taking(hostile, hostile)));

        String html = drawn(chart);
        isXml(html);
        assertThat(html).doesNotContain("<script").contains("&lt;script>");
        assertThat(drawn(new Chart("a", Shape.BARS, hostile, "", "机关", List.of(Label.of(hostile, hostile)), chart.series(), List.of()))).doesNotContain("<script");
    }

    @Test
    void columns_stand_in_proportion_and_the_year_before_stands_left() {
        Columns drawing = new Chart("a", Shape.COLUMNS, "甲", "", "月份", months(4), List.of(series("今年", Shade.MAIN, 4, i -> 50), series("上年", Shade.PAST, 4, i -> 100)), List.of()).columns();

        Columns.Box now = drawing.boxes().get(0);
        Columns.Box before = drawing.boxes().get(1);
        assertThat(now.height()).isEqualTo("34.00%");
        assertThat(before.height()).isEqualTo("68.00%");
        assertThat(Double.parseDouble(before.x().replace("%", ""))).isLessThan(Double.parseDouble(now.x().replace("%", "")));
        assertThat(drawing.zero()).isEqualTo("80.00%");
    }

    @Test
    void the_year_is_said_once_and_again_when_it_turns() {
        assertThat(twoYears("a", Shape.COLUMNS, 12).columns().slots()).extracting(Columns.Slot::group).filteredOn(group -> !group.isEmpty()).containsExactly("2025年", "2026年");
    }

    @Test
    void of_a_hundred_columns_only_some_are_named_and_only_the_greatest_and_the_last_are_numbered() {
        Columns drawing = twoYears("a", Shape.COLUMNS, 100).columns();

        assertThat(drawing.slots()).filteredOn(slot -> !slot.never()).hasSizeLessThanOrEqualTo(13);
        assertThat(drawing.numbers()).hasSizeBetween(1, 2);
    }

    @Test
    void what_goes_down_hangs_from_zero() {
        Columns drawing = new Chart("a", Shape.COLUMNS, "甲", "", "月份", months(2), List.of(series("变化", Shade.MAIN, 2, i -> i == 0 ? 10 : -10)), List.of()).columns();

        assertThat(drawing.zero()).isEqualTo("41.00%");
        assertThat(drawing.boxes().get(0).y()).isEqualTo("12.00%");
        assertThat(drawing.boxes().get(1).y()).isEqualTo("41.00%");
        assertThat(drawing.numbers().get(1).below()).isTrue();
    }

    @Test
    void what_was_not_written_down_is_a_gap_in_the_line_and_no_zero() {
        List<Mark> marks = List.of(Mark.of(3, ""), Mark.noRecord(""), Mark.of(4, ""), Mark.of(5, ""));
        Chart chart = new Chart("a", Shape.LINE, "培训", "", "月份", months(4), List.of(new Series("培训", "次", Shade.MAIN, marks)), List.of());

        assertThat(chart.columns().strokes()).hasSize(1);
        assertThat(chart.told(1, chart.series().getFirst())).isEqualTo("2025年5月，培训无记录");
        assertThat(chart.rows()).containsExactly(List.of("2025年4月", 3L), List.of("2025年5月", "无记录"), List.of("2025年6月", 4L), List.of("2025年7月", 5L));
    }

    @Test
    void stacked_bars_fill_the_row_together_and_a_sliver_is_seen() {
        Chart chart = new Chart("a", Shape.STACKED_BARS, "甲", "", "机关", List.of(Label.of("一"), Label.of("二")),
                List.of(series("按时", Shade.MAIN, 2, i -> 1_000_000), series("逾期", Shade.LATE, 2, i -> i)), List.of());

        assertThat(chart.bars().rows().get(0).shares()).extracting(Bars.Bar::shade).containsExactly("main");
        assertThat(chart.bars().rows().get(1).shares()).extracting(Bars.Bar::width).containsExactly("100.00%", "0.60%");
    }

    @Test
    void a_share_fills_its_bar_by_the_top_given() {
        Chart chart = new Chart("a", Shape.BARS, "及时率", "", "机关", List.of(Label.of("一")), List.of(series("及时率", Shade.MAIN, 1, i -> 5_000)), 10_000, List.of());

        assertThat(chart.bars().rows().getFirst().shares()).extracting(Bars.Bar::width).containsExactly("50.00%");
    }

    @Test
    void a_series_that_misses_a_label_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> new Chart("a", Shape.BARS, "甲", "", "月份", months(2), List.of(series("乙", Shade.MAIN, 1, i -> 1)), List.of()))
                .hasMessageContaining("2 labels but 1");
    }

    @Test
    void all_shapes_on_a_page_of_either_house_are_valid_html() {
        StringBuilder all = new StringBuilder("<h1>统计</h1>");
        for (Chart chart : List.of(twoYears("two", Shape.COLUMNS, 12), timeliness("time", Shape.STACKED_COLUMNS, 12), twoYears("line", Shape.LINE, 12), twoYears("long", Shape.LINE, 48),
                agencies("agencies"), timeliness("stacked", Shape.STACKED_BARS, 5), twoYears("one", Shape.COLUMNS, 1), twoYears("none", Shape.COLUMNS, 0),
                new Chart("down", Shape.COLUMNS, "增减", "", "月份", months(12), List.of(series("增减", Shade.MAIN, 12, i -> i % 3 * 40 - 50)), FILES),
                new Chart("great", Shape.COLUMNS, "很大的数", "", "月份", months(12), List.of(series("件", Shade.MAIN, 12, i -> 9_876_543L * (i + 1))), FILES))) {
            all.append(drawn(chart));
        }
        Content content = output -> output.writeContent(all.toString());
        String portal = Rendered.page("chart-portal", "web/portal", Map.of("frame", publicFrame("/report/figures"), "title", "统计", "column", ColumnTags.catalog("统计", "统计数据"),
                "content", content));
        Content sheets = output -> output.writeContent("<div class=\"columns\">" + all.toString().replace("<h1>统计</h1>", "").replace("<figure", "<section class=\"sheet\"><figure")
                .replace("</figure>", "</figure></section>") + "</div>");
        String desk = Rendered.page("chart-desk", "web/desk", Map.of("frame", deskFrame("/desk/statistics", new Reader()), "title", "统计", "content", sheets));

        assertThat(HtmlProblems.of(portal)).isEmpty();
        assertThat(HtmlProblems.of(desk)).isEmpty();
    }

    /** Made up. */
    private record Reader() implements Caller {
        @Override
        public String name() {
            return "白小明";
        }

        @Override
        public String agencyCode() {
            return "YZ001";
        }

        @Override
        public String agencyName() {
            return "青石镇人民政府";
        }

        @Override
        public boolean holds(Role role, String agencyCode) {
            return true;
        }

        @Override
        public boolean holdsAnywhere(Role role) {
            return true;
        }

        @Override
        public Set<String> agenciesFor(Role role) {
            return Set.of("YZ001");
        }
    }
}
