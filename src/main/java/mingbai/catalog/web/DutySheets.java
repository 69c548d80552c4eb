package mingbai.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import mingbai.paper.Xlsx;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;

/** A list of duties as a file. */
final class DutySheets {

    private static final List<String> HEAD = List.of("应公开事项", "周期", "责任机关", "责任科室", "责任人", "起算日", "截止日", "截止日暂定", "应公开件数", "已公开件数", "状态", "完成日");
    private static final List<Integer> WIDTHS = List.of(30, 24, 24, 14, 10, 12, 12, 10, 10, 10, 14, 12);

    private DutySheets() {}

    static void csv(HttpServletResponse response, Stream<DutyViews.Line> lines) throws IOException {
        begin(response, "text/csv;charset=UTF-8", "csv");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF'); // office programs read UTF-8 only by this mark
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(HEAD);
        for (DutyViews.Line line : (Iterable<DutyViews.Line>) lines::iterator) {
            csv.printRecord(row(line).stream().map(DutySheets::harmless).toList());
        }
        csv.flush();
    }

    static void xlsx(HttpServletResponse response, Stream<DutyViews.Line> lines) throws IOException {
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        Xlsx.write("应公开事项", HEAD, WIDTHS, lines.map(DutySheets::row), response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename("应公开事项." + ending, StandardCharsets.UTF_8).build().toString());
    }

    private static List<String> row(DutyViews.Line line) {
        var duty = line.duty();
        return List.of(duty.matterName(), duty.periodLabel(), line.agency(), duty.section(), line.person(), duty.from().toString(), duty.due().toString(),
                duty.provisional() ? "是" : "否", Integer.toString(duty.quota()), Integer.toString(duty.published()), duty.state().label(),
                duty.doneOn() == null ? "" : duty.doneOn().toString());
    }

    /** A cell that begins like a formula would be run by a spreadsheet. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
