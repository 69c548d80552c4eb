package mingbai.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of an XLSX file row by row. Every cell comes as text: a day as {@code 2026-03-02} however it is shown, a whole
 * number without a point, a formula as the value that was last reckoned. A file that is none, or swells without end, is an IOException.
 */
public final class XlsxRows {

    private static final int MOST_COLUMNS = 256;

    private XlsxRows() {}

    /** Takes the rows that have a cell, with their numbers counted from 1. */
    public interface Rows {
        void row(long number, List<String> cells);
    }

    public static void read(Path file, Rows rows) throws IOException {
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(book);
            var sheets = reader.getSheetsData();
            if (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, new ReadOnlySharedStringsTable(book), new Sheet(rows), PLAIN, false));
                    xml.parse(new InputSource(sheet));
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new IOException("not an XLSX file", e);
        } catch (RuntimeException e) {
            // what POI throws at a broken book has no common name; what the taker of the rows throws is its own business
            if (e.getClass().getName().startsWith("org.apache.") || e instanceof NumberFormatException || e instanceof IndexOutOfBoundsException) {
                throw new IOException("not an XLSX file", e);
            }
            throw e;
        }
    }

    private static final DataFormatter PLAIN = new DataFormatter(Locale.ROOT) {
        @Override
        public String formatRawCellContents(double value, int formatIndex, @Nullable String formatString, boolean use1904Windowing) {
            if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(value, use1904Windowing);
                return moment.toLocalDate().toString();
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
        }
    };

    private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Rows rows;
        private List<String> cells = new ArrayList<>();

        Sheet(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int number) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= 0 && column < MOST_COLUMNS) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, text == null ? "" : text);
            }
        }

        @Override
        public void endRow(int number) {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.row(number + 1L, List.copyOf(cells));
            }
        }
    }
}
