package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.paper.Block;
import mingbai.paper.DocxWriter;
import mingbai.paper.HtmlBlocks;
import mingbai.paper.Paper;
import mingbai.paper.PdfWriter;
import mingbai.storage.HtmlCleaner;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** A published report comes back cell by cell from each of its forms, read with other libraries than those that wrote them. */
class AnnualPaperTests {

    private static final String WORDS = """
            2024年，全市各级行政机关认真执行《中华人民共和国政府信息公开条例》，政府信息公开工作有序推进。
            （一）主动公开
            全市各级行政机关依法主动公开政府信息，制发行政规范性文件8件。
            （二）依申请公开
            全市新收政府信息公开申请3119件，上年结转34件，办结3050件，结转下年度103件。""";
    private static final AnnualReport REPORT = RealReports.read(RealReports.HUAIAN_2024)
            .withNarrative(new TreeMap<>(Map.of(1, WORDS, 5, "解读材料的形式还不够多样，下一年度将予以改进。", 6, "本年度收取信息处理费0元。")));
    private static final String NAME = "明川市人民政府办公室";
    private static final Pattern LAST_NUMBERS = Pattern.compile("(?:^|\\s)((?:\\d+ ){6}\\d+)\\s*$");

    /** Table 2 row by row, as it should come back. */
    private static final List<List<String>> REQUESTS = Arrays.stream(Row.values()).map(row -> REPORT.table2().row(row).stream().map(String::valueOf).toList()).toList();
    private static final List<String> REMEDIES = Arrays.stream(RemedyRow.values()).flatMap(row -> REPORT.table3().row(row).stream()).map(String::valueOf).toList();
    private static final List<List<String>> DISCLOSURE = List.of(List.of("1", "0", "11"), List.of("8", "26", "66"), List.of("447228"), List.of("3985758"),
            List.of("88283"), List.of("96171.6"));

    @Test
    void theHtmlHasEveryCell() {
        List<Block.Table> tables = tables(HtmlBlocks.of(AnnualPaper.html(REPORT, where -> null), ""));
        assertThat(tables).hasSize(3);
        assertThat(numbers(tables.get(0))).isEqualTo(DISCLOSURE);
        assertThat(numbers(tables.get(1))).isEqualTo(REQUESTS);
        assertThat(numbers(tables.get(2))).containsExactly(REMEDIES);
    }

    @Test
    void theHtmlIsCleanAndItsNumbersOpenTheirRecords() {
        String html = AnnualPaper.html(REPORT, where -> where.startsWith("table2.") ? "/report/records?year=2024&where=" + where : null);
        assertThat(HtmlCleaner.clean(html)).isEqualTo(html);
        assertThat(html).contains("<a href=\"/report/records?year=2024&amp;where=table2.r3_1.natural\">1288</a>").contains("<h2>六、其他需要报告的事项</h2>").contains("<h3>（一）主动公开</h3>");
    }

    @Test
    void theSixPartsStandInTheirOrder() {
        assertThat(AnnualPaper.of(REPORT, NAME, LocalDate.of(2025, 1, 24)).blocks().stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
                .filter(heading -> heading.level() == 1).map(Block.Heading::text))
                .containsExactly("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况", "六、其他需要报告的事项");
    }

    @Test
    void theTitleBreaksWhereAReaderPauses() {
        assertThat(AnnualPaper.of(REPORT, NAME, null).title()).isEqualTo("明川市人民政府办公室2024年\n政府信息公开工作年度报告");
        assertThat(AnnualPaper.title(REPORT, NAME)).isEqualTo("明川市人民政府办公室2024年政府信息公开工作年度报告");
    }

    @Test
    void table2Has28RowsOf10Columns() {
        Block.Table table = tables(AnnualPaper.of(REPORT, NAME, null).blocks()).get(1);
        assertThat(table.rows()).hasSize(28);
        assertThat(grid(table)).allMatch(row -> row.size() == 10 && row.stream().noneMatch(Objects::isNull));
        assertThat(grid(table).get(0)).startsWith("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）").endsWith("申请人情况");
        assertThat(grid(table).get(2).subList(3, 10)).containsExactly("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        assertThat(grid(table).get(9).subList(0, 3)).containsExactly("三、本年度办理结果", "（三）不予公开", "3.危及“三安全一稳定”");
        assertThat(grid(table).get(25).subList(0, 3)).containsExactly("三、本年度办理结果", "（六）其他处理", "3.其他");
        assertThat(grid(table).get(26).subList(0, 3)).containsExactly("三、本年度办理结果", "（七）总计", "（七）总计");
    }

    @Test
    void table3HasFifteenColumnsUnderThreeHeads() {
        List<List<String>> grid = grid(tables(AnnualPaper.of(REPORT, NAME, null).blocks()).get(2));
        assertThat(grid).hasSize(4).allMatch(row -> row.size() == 15);
        assertThat(grid.get(0).subList(4, 6)).containsExactly("行政复议", "行政诉讼");
        assertThat(grid.get(1).subList(9, 11)).containsExactly("未经复议直接起诉", "复议后起诉");
        assertThat(grid.get(2)).containsSequence("结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "结果维持");
    }

    @Test
    void theDocxHasEveryCell() throws IOException {
        byte[] bytes = docx(AnnualPaper.of(REPORT, NAME, LocalDate.of(2025, 1, 24)));
        look("annual.docx", bytes);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getTables()).hasSize(3);
            assertThat(cells(document.getTables().get(1)).subList(3, 28)).extracting(row -> row.subList(row.size() - 7, row.size())).isEqualTo(REQUESTS);
            assertThat(cells(document.getTables().get(2)).get(3)).isEqualTo(REMEDIES);
            assertThat(cells(document.getTables().get(0))).contains(List.of("规章", "1", "0", "11"), List.of("行政规范性文件", "8", "26", "66"),
                    List.of("行政许可", "447228"), List.of("行政处罚", "3985758"), List.of("行政强制", "88283"), List.of("行政事业性收费", "96171.6"));
        }
    }

    @Test
    void thePdfHasEveryCell() throws IOException {
        byte[] bytes = pdf(AnnualPaper.of(REPORT, NAME, LocalDate.of(2025, 1, 24)));
        look("annual.pdf", bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(pdf);
            assertThat(text.lines().map(LAST_NUMBERS::matcher).filter(Matcher::find).map(match -> List.of(match.group(1).split(" "))).filter(row -> row.size() == 7).toList())
                    .containsSubsequence(REQUESTS);
            assertThat(text).contains(String.join(" ", REMEDIES)).contains("1 0 11").contains("8 26 66").contains("447228", "3985758", "88283", "96171.6");
            assertThat(text).contains("六、其他需要报告的事项").contains("2025年1月24日");
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            assertThat(page(pdf, 2)).contains("二、主动公开政府信息情况", "第二十条第（一）项", "96171.6");
            assertThat(page(pdf, 3)).contains("三、收到和处理政府信息公开申请情况", "一、本年新收政府信息公开申请数量", "四、结转下年度继续办理");
        }
    }

    @Test
    void theWorkbookHasEveryCellAsANumber() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnnualPaper.xlsx(REPORT, out);
        look("annual.xlsx", out.toByteArray());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet requests = book.getSheet("申请办理");
            for (Row row : Row.values()) {
                for (Column column : Column.values()) {
                    assertThat(requests.getRow(3 + row.ordinal()).getCell(3 + column.ordinal()).getNumericCellValue()).as("%s %s", row, column)
                            .isEqualTo(REPORT.table2().cell(row, column).doubleValue());
                }
            }
            assertThat(requests.getMergedRegions()).extracting(region -> region.formatAsString()).contains("A1:C3", "D1:J1", "A6:A27", "B8:B15", "B27:C27", "A28:C28");
            assertThat(book.getSheet("复议诉讼").getRow(3).getCell(4).getNumericCellValue()).isEqualTo(351);
            assertThat(book.getSheet("主动公开").getRow(14 - 1).getCell(1).getNumericCellValue()).isEqualTo(96171.6);
            assertThat(book.getSheet("文字部分").getRow(0).getCell(1).getStringCellValue()).contains("全市新收政府信息公开申请3119件");
        }
    }

    @Test
    void whatIsNoughtIsWrittenAndWhatIsBlankStaysBlank() {
        AnnualReport shanghai = RealReports.read(RealReports.SHANGHAI_2025);
        assertThat(numbers(tables(AnnualPaper.of(shanghai, NAME, null).blocks()).get(0)).getFirst()).containsExactly("22", "", "235");
        AnnualReport none = new AnnualReport("MB", 2025, AnnualReport.FORMAT_2021, Table1.zero(), Table2.zeros().build(), Table3.zeros().build(), new TreeMap<>());
        assertThat(tables(AnnualPaper.of(none, NAME, null).blocks())).allSatisfy(table -> assertThat(numbers(table)).allMatch(row -> row.stream().allMatch("0"::equals)));
    }

    @Test
    void theReportOf2019HasItsOwnLayout() throws IOException {
        AnnualReport report = AnnualJson.read(new ByteArrayInputStream("""
                {"agency": "MB", "year": 2019, "table1": {"regulations": [0, 0, 0], "normative": [3, 3, 41], "licences": [120, -4, 5012], "fees": [2, 0], "procurement": [15, 2301.55]},
                 "table2": {"r1_new": [12, 0, 0, 0, 0, 0, 12], "r3_6": [2, 0, 0, 0, 0, 0, 2]}, "narrative": {"1": "全年平稳。"}}""".getBytes(StandardCharsets.UTF_8)));
        List<Block> blocks = AnnualPaper.of(report, NAME, null).blocks();
        assertThat(blocks).filteredOn(Block.Heading.class::isInstance).extracting(block -> ((Block.Heading) block).text()).contains("五、政府信息公开工作存在的主要问题及改进情况");
        List<List<String>> table1 = grid(tables(blocks).get(0));
        assertThat(table1).allMatch(row -> row.size() == 4).contains(List.of("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"),
                List.of("规范性文件", "3", "3", "41"), List.of("行政许可", "120", "-4", "5012"), List.of("政府集中采购", "15", "2301.55", "2301.55"));
        List<List<String>> table2 = grid(tables(blocks).get(1));
        assertThat(table2).hasSize(26).allMatch(row -> row.size() == 10 && row.stream().noneMatch(Objects::isNull));
        assertThat(table2.get(23)).containsExactly("三、本年度办理结果", "（六）其他处理", "（六）其他处理", "2", "0", "0", "0", "0", "0", "2");
        assertThat(pdf(AnnualPaper.of(report, NAME, null))).isNotEmpty();
    }

    @Test
    void anOlderReportIsShownAsItWasGiven() throws IOException {
        AnnualReport report = AnnualJson.read(new ByteArrayInputStream("""
                {"agency": "MB", "year": 2012, "narrative": {"1": "概述。"}, "figures": [{"label": "收到申请", "value": "约30", "unit": "件"}]}""".getBytes(StandardCharsets.UTF_8)));
        assertThat(grid(tables(AnnualPaper.of(report, NAME, null).blocks()).getFirst())).containsExactly(List.of("指标", "数值", "单位"), List.of("收到申请", "约30", "件"));
    }

    private static List<Block.Table> tables(List<Block> blocks) {
        return blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
    }

    /** The cells of each row that are no labels, rows without any left out. */
    private static List<List<String>> numbers(Block.Table table) {
        return table.rows().stream().map(row -> row.cells().stream().filter(cell -> !cell.head()).map(cell -> Block.textOf(cell.runs())).toList())
                .filter(row -> !row.isEmpty()).toList();
    }

    /** Each cell in every place it covers; null where none does. */
    private static List<List<String>> grid(Block.Table table) {
        String[][] grid = new String[table.rows().size()][table.columns()];
        for (int row = 0; row < grid.length; row++) {
            int column = 0;
            for (Block.Cell cell : table.rows().get(row).cells()) {
                while (grid[row][column] != null) {
                    column++;
                }
                for (int down = row; down < row + cell.rows(); down++) {
                    Arrays.fill(grid[down], column, column + cell.columns(), Block.textOf(cell.runs()));
                }
            }
        }
        return Stream.of(grid).map(Arrays::asList).toList();
    }

    private static List<List<String>> cells(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        table.getRows().forEach(row -> rows.add(row.getTableCells().stream().map(cell -> cell.getText()).toList()));
        return rows;
    }

    private static byte[] pdf(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(PdfWriter.write(paper, out).none()).isTrue();
        return out.toByteArray();
    }

    private static byte[] docx(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(paper, out);
        return out.toByteArray();
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }

    /** Left to be looked at. */
    private static void look(String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/look")).resolve(name), bytes);
    }
}
