package mingbai.inquiry.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.desk.InboxPage.Line;
import mingbai.paper.Xlsx;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;

/** A list of inquiries as a file: the ledger every office keeps (来信办理台账). Who asked is not in it. */
final class InboxSheets {

    private static final List<String> HEAD = List.of("编号", "受理单位", "类别", "渠道", "分类", "标题", "收到日期", "答复期限", "期限暂定", "办理情况", "承办人", "答复日期", "是否按期", "办理次数");
    private static final List<Integer> WIDTHS = List.of(16, 24, 12, 12, 12, 40, 12, 12, 10, 14, 12, 12, 10, 10);

    private InboxSheets() {}

    static void csv(HttpServletResponse response, Stream<Line> lines) throws IOException {
        begin(response, "text/csv;charset=UTF-8", "csv");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF'); // office programs read UTF-8 only by this mark
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(HEAD);
        for (Line line : (Iterable<Line>) lines::iterator) {
            csv.printRecord(row(line).stream().map(InboxSheets::harmless).toList());
        }
        csv.flush();
    }

    static void xlsx(HttpServletResponse response, Stream<Line> lines) throws IOException {
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        Xlsx.write("来信办理台账", HEAD, WIDTHS, lines.map(InboxSheets::row), response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename("来信办理台账." + ending, StandardCharsets.UTF_8).build().toString());
    }

    private static List<String> row(Line line) {
        var row = line.row();
        Boolean late = row.late();
        return List.of(row.number(), line.agency(), row.kind().label(), row.channel().label(), InquiryCategories.label(row.category()), row.title(), row.received().toString(),
                row.due().toString(), row.provisional() ? "是" : "否", row.stage().label(), row.handlerName(), row.answered() == null ? "" : row.answered().toString(),
                late == null ? "" : late ? "超期" : "按期", Integer.toString(row.round()));
    }

    /** A cell that begins like a formula would be run by a spreadsheet. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
