package mingbai.agency.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTests {

    private static final Set<String> REQUIRED = Set.of("code", "name");
    private static final Set<String> OPTIONAL = Set.of("valid_from");

    @TempDir
    Path folder;

    private final List<CsvRow> rows = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    @Test
    void cellsMayHoldCommasQuotesAndLines() throws IOException {
        read("code,name\r\n1,\"甲,\"\"乙\"\"\r\n丙\"\r\n2, 丁 \r\n");
        assertThat(rows).extracting(row -> row.text("name")).containsExactly("甲,\"乙\"\r\n丙", "丁");
        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 4L);
    }

    @Test
    void emptyLinesAreNoRowsButCount() throws IOException {
        read("code,name\n\n1,甲\n\n\n2,乙");
        assertThat(rows).extracting(CsvRow::line).containsExactly(3L, 6L);
        assertThat(flaws).isEmpty();
    }

    @Test
    void anUnknownColumnIsRefusedByName() {
        assertThatThrownBy(() -> read("code,name,colour\n1,甲,red\n")).isInstanceOf(UnreadableImport.class).hasMessageContaining("“colour”");
    }

    @Test
    void aMissingOrDoubledColumnIsRefusedByName() {
        assertThatThrownBy(() -> read("code\n1\n")).isInstanceOf(UnreadableImport.class).hasMessageContaining("缺少列“name”");
        assertThatThrownBy(() -> read("code,name,name\n1,甲,乙\n")).isInstanceOf(UnreadableImport.class).hasMessageContaining("“name”出现了两次");
    }

    @Test
    void anEmptyFileAndNoFileAreRefused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableImport.class).hasMessageContaining("文件是空的");
        assertThatThrownBy(() -> CsvFile.open(folder.resolve("nowhere.csv"), REQUIRED, OPTIONAL)).hasMessageContaining("没有这个文件");
    }

    @Test
    void aRowWithACellTooManyIsAFlawAndTheNextRowIsRead() throws IOException {
        read("code,name\n1,甲,多\n2,乙\n");
        assertThat(rows).extracting(row -> row.text("code")).containsExactly("2");
        assertThat(flaws).hasToString("[line 2: 应有 2 个单元格，实有 3 个。]");
    }

    @Test
    void aQuoteLeftOpenIsAFlawAtItsLine() throws IOException {
        read("code,name\n1,甲\n2,\"乙\n3,丙\n");
        assertThat(rows).hasSize(1);
        assertThat(flaws).singleElement().satisfies(flaw -> assertThat(flaw.line()).isEqualTo(3));
    }

    @Test
    void aWrongDayIsAFlawOfItsColumn() throws IOException {
        read("code,name,valid_from\n1,甲,2026-02-30\n2,乙,\n3,丙,2026-02-28\n");
        assertThat(rows.stream().map(row -> String.valueOf(row.day("valid_from", flaws::add)))).containsExactly("null", "null", "2026-02-28");
        assertThat(flaws).singleElement().hasToString("line 2: valid_from: “2026-02-30”不是日期，应写成 2026-03-02 这样。");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        read("\uFEFFcode,name\n1,甲\n");
        assertThat(rows).hasSize(1);
    }

    @Test
    void gb18030IsDetectedAndNamed() throws IOException {
        CsvFile file = read("code,name\n1,县教育局䶮\n".getBytes(Charset.forName("GB18030")));
        assertThat(file.text().encoding()).isEqualTo("GB18030");
        assertThat(rows).extracting(row -> row.text("name")).containsExactly("县教育局䶮");
    }

    @Test
    void aLongUtf8TextIsNotTakenForGb18030WhereverItsCharactersAreCut() throws IOException {
        CsvFile file = read("code,name\n1," + "x".repeat(65_520) + "教育局".repeat(70_000) + "\n");
        assertThat(file.text().encoding()).isEqualTo("UTF-8");
        assertThat(rows).hasSize(1);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> read(new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xff, (byte) 0xff, (byte) 0xff}))
                .isInstanceOf(UnreadableImport.class).hasMessageContaining("UTF-8");
    }

    @Test
    void aCompressedFileIsReadAsItIs() throws IOException {
        read(zipped("code,name\n1,甲\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(rows).hasSize(1);
    }

    @Test
    void aCompressedFileThatBreaksOffIsRefused() {
        assertThatThrownBy(() -> {
            byte[] whole = zipped("code,name\n1,甲\n".repeat(500).getBytes(StandardCharsets.UTF_8));
            read(java.util.Arrays.copyOf(whole, whole.length / 2));
        }).isInstanceOf(UnreadableImport.class).hasMessageContaining("无法读取");
    }

    @Test
    void aFileMadeToSwellIsRefusedAtTheLimit() throws IOException {
        Path bomb = folder.resolve("bomb.csv.gz");
        Files.write(bomb, zipped(new byte[3 << 20]));
        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThatThrownBy(() -> ImportText.open(bomb, 1 << 20)).isInstanceOf(UnreadableImport.class).hasMessageContaining("1 MB");
    }

    private CsvFile read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private CsvFile read(byte[] bytes) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.write(file, bytes);
        CsvFile csv = CsvFile.open(file, REQUIRED, OPTIONAL);
        csv.each(rows::add, flaws::add);
        return csv;
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(target)) {
            zip.write(bytes);
        }
        return target.toByteArray();
    }
}
