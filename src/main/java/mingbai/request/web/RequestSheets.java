package mingbai.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingbai.paper.Xlsx;
import mingbai.request.web.RequestViews.Line;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** A list of requests as a file: the ledger of requests every office keeps (依申请公开办理台账). */
final class RequestSheets {

    private static final List<String> HEAD = List.of("申请编号", "受理机关", "申请事项", "申请人", "申请人类型", "申请渠道", "登记日期", "收到日期", "答复期限", "期限暂定", "剩余时间",
            "办理环节", "承办科室", "承办人", "办理结果", "办结日期", "是否按期");
    private static final List<Integer> WIDTHS = List.of(22, 24, 40, 12, 12, 12, 12, 12, 12, 10, 20, 12, 14, 10, 24, 12, 10);

    private RequestSheets() {}

    static void csv(HttpServletResponse response, Stream<Line> lines) throws IOException {
        begin(response, "text/csv;charset=UTF-8", "csv");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF'); // office programs read UTF-8 only by this mark
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(HEAD);
        for (Line line : (Iterable<Line>) lines::iterator) {
            csv.printRecord(row(line).stream().map(RequestSheets::harmless).toList());
        }
        csv.flush();
    }

    static void xlsx(HttpServletResponse response, Stream<Line> lines) throws IOException {
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        Xlsx.write("依申请公开", HEAD, WIDTHS, lines.map(RequestSheets::row), response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename("依申请公开办理台账." + ending, StandardCharsets.UTF_8).build().toString());
    }

    private static List<String> row(Line line) {
        var row = line.row();
        return List.of(row.number(), line.agency(), row.subject(), row.applicant(), row.kind().label(), row.channel().label(), line.submitted(), text(row.received()),
                text(row.due()), row.provisional() ? "是" : "否", line.left() == null ? "" : line.left().text(), row.phase().label(), row.section(), line.handler(),
                row.outcome() == null ? "" : row.outcome().label(), text(row.closed()), line.ended());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A cell that begins like a formula would be run by a spreadsheet. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
