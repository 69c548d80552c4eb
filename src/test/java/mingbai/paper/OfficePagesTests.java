package mingbai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;
import mingbai.report.annual.AnnualPaper;
import mingbai.report.annual.RealReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The DOCX of a paper has the pages of its PDF: LibreOffice turns it into a PDF, and both have as many pages and every heading on the same one. A missing
 * soffice or pdftotext fails: {@code ./mingbai test} installs them.
 */
@Tag("journey")
class OfficePagesTests {

    private static final String[] PARTS = {"一、基本情况", "二、主动公开情况", "三、依申请公开情况", "四、咨询处理情况", "五、行政复议、行政诉讼情况", "六、收费和减免情况",
            "七、上年问题的改进情况", "八、存在问题及改进措施"};
    private static final String LAW = "按照《中华人民共和国政府信息公开条例》（国务院令第711号）的规定，本机关对公开工作逐项检查，共公开政府信息1,301条，比2025年增加260条，增长24.98%。";
    private static final String NAMES = "公开的信息由拟稿、审核、保密审查、审定、发布各环节分别办理，各环节的办理人和时间留有记录。人名用字䶮、㛃、喆、𠮷照原样印出。";
    private static final String COUNTS = "收到申请35件（其中自然人31件，法人4件），全部在法定期限内答复——并且没有发生超期；其余事项按程序继续办理，结果及时告知申请人。";

    @TempDir Path folder;

    @Test
    void aLongReportHasTheSamePagesInBoth() throws Exception {
        Paper paper = new Paper("青禾镇人民政府2026年政府信息公开工作自查报告", "", "青禾镇人民政府", List.of(), body(), "");
        try (OutputStream pdf = Files.newOutputStream(folder.resolve("own.pdf")); OutputStream docx = Files.newOutputStream(folder.resolve("office.docx"))) {
            PdfWriter.write(paper, pdf);
            DocxWriter.write(paper, docx);
        }
        compare(List.of(PARTS), 6);
    }

    @Test
    void theAnnualReportHasTheSamePagesInBoth() throws Exception {
        SortedMap<Integer, String> words = new TreeMap<>(Map.of(1, (LAW + COUNTS + "\n").repeat(12), 5, (NAMES + "\n").repeat(6), 6, "本年度没有收取信息处理费。"));
        Paper paper = AnnualPaper.of(RealReports.read(RealReports.HUAIAN_2024).withNarrative(words), "青禾市人民政府", LocalDate.of(2025, 3, 28));
        try (OutputStream pdf = Files.newOutputStream(folder.resolve("own.pdf")); OutputStream docx = Files.newOutputStream(folder.resolve("office.docx"))) {
            PdfWriter.write(paper, pdf);
            DocxWriter.write(paper, docx);
        }
        compare(paper.blocks().stream().filter(Heading.class::isInstance).map(block -> ((Heading) block).text()).filter(text -> text.contains("、")).toList(), 4);
    }

    @Test
    void aLongReportUnderARedHeadHasTheSamePagesInBoth() throws Exception {
        OfficialLetter letter = new OfficialLetter("青禾镇人民政府", "青政报〔2027〕1号", "关于2026年政府信息公开工作自查情况的报告", "青禾县人民政府", body(), List.of(),
                "青禾镇人民政府", LocalDate.of(2027, 1, 8), "", List.of());
        try (OutputStream pdf = Files.newOutputStream(folder.resolve("own.pdf")); OutputStream docx = Files.newOutputStream(folder.resolve("office.docx"))) {
            LetterPdf.write(letter, pdf);
            DocxWriter.write(letter, docx);
        }
        compare(List.of(PARTS), 6);
    }

    private static List<Block> body() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < PARTS.length; i++) {
            blocks.add(new Heading(1, List.of(Run.of(PARTS[i]))));
            blocks.add(paragraph(LAW + (i % 2 == 0 ? COUNTS : "")));
            blocks.add(new Heading(2, List.of(Run.of("（一）组织和人员"))));
            blocks.add(paragraph(NAMES));
            blocks.add(paragraph(COUNTS + NAMES));
            if (i % 3 == 1) {
                blocks.add(new Table(List.of(row(true, "体裁", "数量（条）", "备注"), row(false, "通知", "489", ""), row(false, "公告", "126", "含招标公告"),
                        row(false, "其他信息", "686", "包括工作动态、人事任免、政策解读、财政资金分配结果等各类信息"), row(false, "合计", "1,301", ""))));
            }
            blocks.add(new Heading(2, List.of(Run.of("（二）制度和程序"))));
            blocks.add(paragraph(COUNTS));
        }
        return blocks;
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(List.of(Run.of(text)), Placement.INDENTED);
    }

    private static Row row(boolean head, String... cells) {
        return new Row(head, List.of(cells).stream().map(text -> new Cell(List.of(Run.of(text)), false, 1, 1)).toList());
    }

    private void compare(List<String> parts, int least) throws Exception {
        run("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf", "--outdir", folder.toString(),
                folder.resolve("office.docx").toString());
        List<List<String>> own = headings("own.pdf", parts);
        assertThat(own).hasSizeGreaterThanOrEqualTo(least);
        assertThat(own.stream().flatMap(List::stream)).containsExactlyElementsOf(parts);
        assertThat(headings("office.pdf", parts)).isEqualTo(own);
    }

    /** Of each page the headings of the first level. */
    private List<List<String>> headings(String file, List<String> parts) throws Exception {
        Path text = folder.resolve(file + ".txt");
        run("pdftotext", "-layout", folder.resolve(file).toString(), text.toString());
        List<List<String>> pages = new ArrayList<>();
        for (String page : Files.readString(text).split("\f")) {
            List<String> plain = page.lines().map(line -> line.replace(" ", "")).toList();
            pages.add(parts.stream().filter(plain::contains).toList());
        }
        return pages;
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile()).start();
        boolean ended = process.waitFor(300, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0).as(String.join(" ", command)).isTrue();
    }
}
