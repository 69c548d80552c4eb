package mingbai.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as XLSX, row by row, in constant memory. Text is always text: a cell that begins with {@code =} is no formula. Days are
 * written {@code 2026-03-02}, numbers as numbers.
 */
public final class Xlsx {

    /** Rows kept in memory. */
    private static final int WINDOW = 200;
    /** What a sheet of the format holds, less the head. */
    static final int MOST_ROWS = 1_048_575;
    private static final int LONGEST_TEXT = 32_767;

    private Xlsx() {}

    /**
     * @param widths of the columns in characters
     * @param rows   strings, numbers, booleans, days or null
     */
    public static void write(String sheet, List<String> head, List<Integer> widths, Stream<? extends List<? extends @Nullable Object>> rows,
            OutputStream out) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW)) {
            SXSSFSheet page = book.createSheet(org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(sheet));
            page.createFreezePane(0, 1);
            for (int i = 0; i < widths.size(); i++) {
                page.setColumnWidth(i, Math.min(widths.get(i), 100) * 256 * 2);
            }
            fill(page.createRow(0), head, bold(book));
            int number = 1;
            for (Iterator<? extends List<? extends @Nullable Object>> all = rows.iterator(); all.hasNext(); number++) {
                if (number > MOST_ROWS) {
                    throw new IllegalArgumentException("a sheet holds " + MOST_ROWS + " rows: narrow the selection");
                }
                fill(page.createRow(number), all.next(), null);
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(SXSSFRow row, List<? extends @Nullable Object> values, @Nullable CellStyle style) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            if (style != null) {
                cell.setCellStyle(style);
            }
            switch (values.get(i)) {
                case null -> cell.setBlank();
                case Number number -> cell.setCellValue(number.doubleValue());
                case Boolean yes -> cell.setCellValue(yes ? "是" : "否");
                case LocalDate day -> cell.setCellValue(day.toString());
                case Object other -> cell.setCellValue(shortened(other.toString()));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static CellStyle bold(SXSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }
}
