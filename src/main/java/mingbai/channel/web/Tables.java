package mingbai.channel.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mingbai.paper.Xlsx;
import mingbai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list of the desk to take along, as CSV (UTF-8 with mark, so that office programs read it) or XLSX. */
record Tables(String name, List<String> head, List<List<? extends @Nullable Object>> rows) {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** @param format csv or xlsx */
    ResponseEntity<byte[]> as(String format) {
        return switch (format) {
            case "csv" -> file(CSV, csv().getBytes(StandardCharsets.UTF_8), "csv");
            case "xlsx" -> file(XLSX, xlsx(), "xlsx");
            default -> throw new NotFound();
        };
    }

    private ResponseEntity<byte[]> file(MediaType type, byte[] content, String end) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + "." + end, StandardCharsets.UTF_8).build().toString()).body(content);
    }

    private byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(name, head, head.stream().map(title -> 16).toList(), rows.stream(), out);
        return out.toByteArray();
    }

    String csv() {
        StringBuilder text = new StringBuilder("\ufeff");
        line(text, head);
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    /** A cell that an office program would take for a formula is marked as text. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !(value instanceof Number)) {
            text = "'" + text;
        }
        return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
