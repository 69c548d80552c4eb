package mingbai.portal;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** A public list to take along as CSV (UTF-8 with its mark, RFC 4180) or XLSX. */
final class Sheet {

    private Sheet() {}

    /** @param width in characters */
    record Column(String head, int width) {}

    static void send(HttpServletResponse response, boolean csv, String name, List<Column> columns, Stream<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        String file = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "") + (csv ? ".csv" : ".xlsx");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
        List<String> head = columns.stream().map(Column::head).toList();
        if (csv) {
            csv(response, head, rows);
        } else {
            Xlsx.write(name, head, columns.stream().map(Column::width).toList(), rows, response.getOutputStream());
        }
    }

    private static void csv(HttpServletResponse response, List<String> head, Stream<? extends List<? extends @Nullable Object>> rows) throws IOException {
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF'); // office programs know UTF-8 by this mark alone
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(head);
        for (List<?> row : (Iterable<List<?>>) rows.<List<?>>map(cells -> cells)::iterator) {
            csv.printRecord(row.stream().map(Sheet::harmless).toList());
        }
        csv.flush();
    }

    /** A cell that begins like a formula would be run by a spreadsheet. */
    static String harmless(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
