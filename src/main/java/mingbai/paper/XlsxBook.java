package mingbai.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of small tables with merged cells, one a sheet, as they stand on paper. Cells that are not heads and hold a plain number are numbers, all
 * else is text. Lists of many rows: {@link Xlsx}.
 */
public final class XlsxBook {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");
    /** Widths of all columns together in characters. */
    private static final int WIDTH = 110;
    /** Points; a row of a sheet is at most 409 high. */
    private static final float LINE = 16;
    private static final int MOST_LINES = 25;
    private static final int LONGEST_TEXT = 32_767;

    private final XSSFWorkbook book;
    private final XSSFCellStyle head;
    private final XSSFCellStyle centred;
    private final XSSFCellStyle left;

    private XlsxBook(XSSFWorkbook book) {
        this.book = book;
        Font bold = book.createFont();
        bold.setBold(true);
        head = style(HorizontalAlignment.CENTER);
        head.setFont(bold);
        centred = style(HorizontalAlignment.CENTER);
        left = style(HorizontalAlignment.LEFT);
    }

    /** @param name what the sheet is called */
    public record Leaf(String name, Block.Table table) {}

    public static void write(List<Leaf> leaves, OutputStream out) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XlsxBook writer = new XlsxBook(book);
            leaves.forEach(writer::sheet);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFCellStyle style(HorizontalAlignment alignment) {
        XSSFCellStyle style = book.createCellStyle();
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private void sheet(Leaf leaf) {
        XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(leaf.name()));
        float[] widths = Columns.widths(leaf.table(), WIDTH);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, Math.round(Math.max(6, widths[column]) * 256));
        }
        int[] covered = new int[widths.length];
        List<Block.Row> rows = leaf.table().rows();
        for (int number = 0; number < rows.size(); number++) {
            row(sheet, number, rows.get(number), covered);
        }
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** @param covered for each column how many rows from here on a cell above still covers */
    private void row(XSSFSheet sheet, int number, Block.Row row, int[] covered) {
        XSSFRow line = sheet.createRow(number);
        for (int column = 0; column < covered.length; column++) {
            line.createCell(column).setCellStyle(centred);
        }
        int next = 0;
        for (int column = 0; column < covered.length;) {
            if (covered[column] > 0) {
                covered[column++]--;
            } else if (next < row.cells().size()) {
                column = cell(sheet, line, column, row.cells().get(next++), row.head(), covered);
            } else {
                column++;
            }
        }
    }

    private int cell(XSSFSheet sheet, XSSFRow line, int column, Block.Cell cell, boolean headRow, int[] covered) {
        int end = Math.min(covered.length, column + cell.columns());
        int width = 0;
        for (int i = column; i < end; i++) {
            width += sheet.getColumnWidth(i) / 256;
        }
        if (cell.rows() == 1) { // merged cells do not make their row higher by themselves
            line.setHeightInPoints(Math.max(line.getHeightInPoints(), LINE * lines(Block.textOf(cell.runs()), width)));
        }
        for (int i = column; i < end; i++) {
            line.getCell(i).setCellStyle(headRow ? head : cell.head() && sheet.getColumnWidth(column) > 20 * 256 ? left : centred);
            covered[i] = cell.rows() - 1;
        }
        if (end - column > 1 || cell.rows() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(line.getRowNum(), line.getRowNum() + cell.rows() - 1, column, end - 1));
        }
        fill(line.getCell(column), Block.textOf(cell.runs()), headRow || cell.head());
        return end;
    }

    /** A Chinese character is two wide. */
    private static int lines(String text, int width) {
        return Math.min(MOST_LINES, text.lines().mapToInt(line -> 1 + Math.max(0, wide(line) - 1) / Math.max(2, width - 1)).sum());
    }

    private static int wide(String line) {
        return line.chars().map(character -> character < 0x2000 ? 1 : 2).sum();
    }

    private static void fill(XSSFCell cell, String text, boolean label) {
        if (!label && NUMBER.matcher(text).matches()) {
            cell.setCellValue(new BigDecimal(text).doubleValue());
        } else if (!text.isEmpty()) {
            cell.setCellValue(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
        }
    }
}
