package mingbai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTests {

    @Test
    void text_is_text_numbers_are_numbers_days_are_days() throws IOException {
        XSSFRow row = book(Stream.of(Arrays.asList("=1+1", 42L, LocalDate.of(2026, 3, 2), true, null))).getSheet("登记簿").getRow(1);
        assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(42);
        assertThat(row.getCell(2).getStringCellValue()).isEqualTo("2026-03-02");
        assertThat(row.getCell(3).getStringCellValue()).isEqualTo("是");
        assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void many_rows_come_in_their_order() throws IOException {
        XSSFWorkbook book = book(IntStream.range(0, 2_000).mapToObj(number -> List.of("行" + number)));
        assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2_000);
        assertThat(book.getSheetAt(0).getRow(2_000).getCell(0).getStringCellValue()).isEqualTo("行1999");
    }

    @Test
    void a_name_that_cannot_be_a_sheet_and_a_text_too_long_for_a_cell_are_shortened() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write("登记/簿[2026]?" + "长".repeat(40), List.of("甲"), List.of(10), Stream.of(List.of("字".repeat(40_000))), out);
        XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
        assertThat(book.getSheetName(0)).startsWith("登记 簿 2026");
        assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).hasSize(32_767).endsWith("…");
    }

    private static XSSFWorkbook book(Stream<? extends List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write("登记簿", List.of("甲", "乙"), List.of(10, 8), rows, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
