package mingbai.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** A list of the desk as a file: CSV or XLSX, by the ending of the address. */
public final class Sheets {

    private Sheets() {}

    /** @param columns heads and widths in characters, in order */
    public static void send(HttpServletResponse response, String ending, String name, List<Column> columns,
            Stream<? extends List<? extends @Nullable Object>> rows) throws IOException {
        boolean csv = ending.equals("csv");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(name + (csv ? ".csv" : ".xlsx"), StandardCharsets.UTF_8).build()
                .toString());
        response.setHeader("Cache-Control", "no-store");
        List<String> head = columns.stream().map(Column::head).toList();
        if (csv) {
            csv(response, head, rows);
        } else {
            Xlsx.write(name, head, columns.stream().map(Column::width).toList(), rows, response.getOutputStream());
        }
    }

    public record Column(String head, int width) {}

    private static void csv(HttpServletResponse response, List<String> head, Stream<? extends List<? extends @Nullable Object>> rows) throws IOException {
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF'); // office programs read UTF-8 only by this mark
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(head);
        for (List<?> row : (Iterable<List<?>>) rows.<List<?>>map(cells -> cells)::iterator) {
            csv.printRecord(row.stream().map(Sheets::harmless).toList());
        }
        csv.flush();
    }

    /** A cell that begins like a formula would be run by a spreadsheet. */
    static String harmless(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
