package mingbai.report.annual;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import mingbai.paper.Block;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.CleanHtml;
import mingbai.paper.Paper;
import mingbai.paper.Run;
import mingbai.paper.XlsxBook;
import org.jspecify.annotations.Nullable;

/**
 * The annual report as it is printed and published: six parts under their prescribed titles in their prescribed order (Art. 50; 国办公开办函〔2021〕30号),
 * for PDF, DOCX, HTML and XLSX alike.
 */
public final class AnnualPaper {

    /** Titles of the six parts since 2021. */
    public static final List<String> PARTS = List.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
            "五、存在的主要问题及改进情况", "六、其他需要报告的事项");
    private static final String FIFTH_OF_2019 = "五、政府信息公开工作存在的主要问题及改进情况";
    private static final String NO_TEXT = "（本部分没有文字）";
    /** “（一）主动公开” on a line of its own. */
    private static final Pattern SUBHEADING = Pattern.compile("（[一二三四五六七八九十]{1,3}）[^。；]{1,30}");

    private AnnualPaper() {}

    /**
     * @param agencyName its full name
     * @param on         the day the report bears, or null for none
     * @param addresses  from the path of a cell to the page of its records, null where there is none; absolute for paper
     */
    public static Paper of(AnnualReport report, String agencyName, @Nullable LocalDate on, Function<String, @Nullable String> addresses) {
        List<Block> blocks = new ArrayList<>(List.of(text(opening(report))));
        blocks.addAll(body(report, addresses, true));
        if (on != null) {
            blocks.add(new Paragraph(List.of(), Placement.FLUSH));
            blocks.add(new Paragraph(List.of(Run.of(agencyName)), Placement.RIGHT));
            blocks.add(new Paragraph(List.of(Run.of(on.getYear() + "年" + on.getMonthValue() + "月" + on.getDayOfMonth() + "日")), Placement.RIGHT));
        }
        // the lines of a title break where a reader would pause (GB/T 9704-2012)
        return new Paper(title(report, agencyName).replaceFirst("(?<=\\d年)", "\n"), "", agencyName, List.of(), blocks, "");
    }

    /** Without links. */
    public static Paper of(AnnualReport report, String agencyName, @Nullable LocalDate on) {
        return of(report, agencyName, on, where -> null);
    }

    public static String title(AnnualReport report, String agencyName) {
        return agencyName + report.year() + "年政府信息公开工作年度报告";
    }

    /** Clean HTML, as a published document's body: the opening sentence and the six parts. */
    public static String html(AnnualReport report, Function<String, @Nullable String> addresses) {
        List<Block> blocks = new ArrayList<>(List.of(text(opening(report))));
        blocks.addAll(body(report, addresses, false));
        return CleanHtml.of(blocks);
    }

    /** A sheet for each table, one for the words. */
    public static void xlsx(AnnualReport report, OutputStream out) {
        AnnualTables tables = new AnnualTables(report, where -> null);
        List<XlsxBook.Leaf> leaves = new ArrayList<>();
        if (report.format().equals(AnnualReport.FORMAT_2008)) {
            leaves.add(new XlsxBook.Leaf("统计数据", tables.figures()));
        } else {
            leaves.add(new XlsxBook.Leaf("主动公开", tables.table1()));
            leaves.add(new XlsxBook.Leaf("申请办理", tables.table2()));
            leaves.add(new XlsxBook.Leaf("复议诉讼", tables.table3()));
        }
        List<Block.Row> words = new ArrayList<>();
        report.narrative().forEach((part, text) -> words.add(new Block.Row(false, List.of(cell(partTitle(report, part), true), cell(text, false)))));
        if (!words.isEmpty()) {
            leaves.add(new XlsxBook.Leaf("文字部分", new Block.Table(List.copyOf(words), new Block.Layout(List.of(2, 8), 12, true))));
        }
        XlsxBook.write(leaves, out);
    }

    private static Block.Cell cell(String text, boolean head) {
        return new Block.Cell(List.of(Run.of(text)), head, 1, 1);
    }

    private static String opening(AnnualReport report) {
        String period = "本报告所列数据的统计期限为" + report.year() + "年1月1日至12月31日。";
        return report.format().equals(AnnualReport.FORMAT_2021)
                ? "根据《中华人民共和国政府信息公开条例》第五十条和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），编制本报告。" + period
                : "根据《中华人民共和国政府信息公开条例》，编制本报告。" + period;
    }

    private static List<Block> body(AnnualReport report, Function<String, @Nullable String> addresses, boolean onPaper) {
        AnnualTables tables = new AnnualTables(report, addresses);
        List<Block> blocks = new ArrayList<>();
        if (report.format().equals(AnnualReport.FORMAT_2008)) {
            report.narrative().getOrDefault(1, NO_TEXT).lines().forEach(line -> blocks.add(line(line)));
            blocks.add(heading(1, "统计数据"));
            blocks.add(tables.figures());
            report.narrative().tailMap(2).forEach((part, text) -> words(blocks, partTitle(report, part), text));
            return blocks;
        }
        words(blocks, partTitle(report, 1), report.narrative().get(1));
        // tables 1 and 2 are read as a whole; table 2 fills a page
        newPage(blocks, onPaper);
        table(blocks, partTitle(report, 2), tables.table1());
        newPage(blocks, onPaper);
        table(blocks, partTitle(report, 3), tables.table2());
        table(blocks, partTitle(report, 4), tables.table3());
        words(blocks, partTitle(report, 5), report.narrative().get(5));
        words(blocks, partTitle(report, 6), report.narrative().get(6));
        return blocks;
    }

    private static void newPage(List<Block> blocks, boolean onPaper) {
        if (onPaper) {
            blocks.add(new Block.PageBreak());
        }
    }

    private static void table(List<Block> blocks, String title, Block.Table table) {
        blocks.add(heading(1, title));
        blocks.add(table);
    }

    private static void words(List<Block> blocks, String title, @Nullable String text) {
        blocks.add(heading(1, title));
        (text == null || text.isBlank() ? NO_TEXT : text).lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(line(line)));
    }

    private static Block line(String line) {
        String words = line.strip();
        return SUBHEADING.matcher(words).matches() ? heading(2, words) : text(words);
    }

    static String partTitle(AnnualReport report, int part) {
        return part == 5 && report.format().equals(AnnualReport.FORMAT_2019) ? FIFTH_OF_2019 : PARTS.get(part - 1);
    }

    private static Block heading(int level, String text) {
        return new Heading(level, List.of(Run.of(text)));
    }

    private static Block text(String text) {
        return new Paragraph(List.of(Run.of(text)), Placement.INDENTED);
    }
}
