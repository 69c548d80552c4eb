package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysCommandTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theDueDayStandsAloneOnTheFirstLine() {
        assertThat(run("workdays", "due", "--start", "2026-03-02", "--days", "20")).isZero();
        assertThat(out()).isEqualTo("2026-03-30\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void eachDayIsExplainedWithItsNotice() {
        assertThat(run("workdays", "due", "--start", "2026-02-13", "--days", "2", "--explain")).isZero();
        assertThat(out().lines()).hasSize(13).startsWith("2026-02-24", "2026-02-13  周五  起算日，不计入  工作日",
                "2026-02-14  周六  第1个工作日  春节调休上班  https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm").endsWith("2026-02-24  周二  第2个工作日  工作日");
    }

    @Test
    void aTermIntoAYearNotAnnouncedIsWarnedOf() {
        assertThat(run("workdays", "due", "--start", "2026-12-20", "--days", "20", "--json")).isZero();
        assertThat(out()).isEqualTo("{\"start_date\":\"2026-12-20\",\"n_working_days\":20,\"due_date\":\"2027-01-15\",\"provisional\":true}\n");
        assertThat(err()).hasLineCount(1).contains("2027-01-15 is provisional");
    }

    @Test
    void theExplanationIsJsonToo() {
        assertThat(run("workdays", "due", "--start", "2026-02-13", "--days", "1", "--explain", "--json")).isZero();
        assertThat(out()).contains("\"days\":[{\"date\":\"2026-02-13\",\"part\":\"start\",\"ordinal\":0,", "\"part\":\"counted\",\"ordinal\":1,\"reason\":\"春节调休上班\"");
    }

    @ParameterizedTest(name = "{0} ends with {1}")
    @CsvSource({
            "--start 2027-01-04 --days 5, 3",
            "--start 2007-12-31 --days 5, 3",
            "--start 2026-13-01 --days 5, 2",
            "--start 2026-03-02 --days -1, 2",
            "--start 2026-03-02 --days 99999, 2",
            "--start 2026-03-02 --days twenty, 2",
            "--start 2026-03-02, 2",
            "--days 5, 2",
            "--csv absent.csv --days 5, 2",
            "--csv absent.csv, 3"})
    void whatCannotBeCountedIsToldInOneLine(String words, int exit) {
        assertThat(run(("workdays due " + words).split(" "))).isEqualTo(exit);
        assertThat(out()).isEmpty();
        assertThat(err()).hasLineCount(1);
    }

    @Test
    void aFileComesBackWithItsOtherColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("dues.csv"), "no,start_date,n_working_days,note\n1,2026-03-02,20,\"a, \"\"b\"\"\"\n2,2019-05-14,15,=1+1\n");
        assertThat(run("workdays", "due", "--csv", file.toString())).isZero();
        assertThat(out()).isEqualTo("no,start_date,n_working_days,note,due_date,provisional\n1,2026-03-02,20,\"a, \"\"b\"\"\",2026-03-30,false\n"
                + "2,2019-05-14,15,=1+1,2019-06-04,false\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void itsOwnOutputGivesTheSameAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("dues.csv"), "start_date,due_date,n_working_days,provisional\n2026-03-02,2026-04-01,20,true\n");
        assertThat(run("workdays", "due", "--csv", file.toString())).isZero();
        assertThat(out()).isEqualTo("start_date,due_date,n_working_days,provisional\n2026-03-02,2026-03-30,20,false\n");
    }

    @Test
    void rowsThatCannotBeCountedAreToldWithLineAndColumnAndStayInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("dues.csv"), "start_date,n_working_days\n2026-03-02,20\n2027-01-04,5\n\n2026-02-30,5\n2026-03-02,x\n2026-03-02\n2026-12-30,5\n");
        assertThat(run("workdays", "due", "--csv", file.toString())).isEqualTo(1);
        assertThat(out().lines()).containsExactly("start_date,n_working_days,due_date,provisional", "2026-03-02,20,2026-03-30,false", "2027-01-04,5,,", "2026-02-30,5,,",
                "2026-03-02,x,,", "2026-03-02,,,", "2026-12-30,5,2027-01-06,true");
        assertThat(err().lines()).satisfiesExactly(line -> assertThat(line).startsWith("line 3: start_date: 2027-01-04 不在已知年份 2008-2026"),
                line -> assertThat(line).startsWith("line 5: start_date: “2026-02-30”"), line -> assertThat(line).startsWith("line 6: n_working_days: “x”"),
                line -> assertThat(line).startsWith("line 7: 应有 2 个单元格"), line -> assertThat(line).startsWith("line 8: due_date: 2027-01-06 是暂定的"));
    }

    @Test
    void compressedWithByteOrderMarkOrInGb18030() throws IOException {
        Path zipped = folder.resolve("dues.csv.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            gzip.write("\uFEFFstart_date,n_working_days\r\n2026-03-02,20\r\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("workdays", "due", "--csv", zipped.toString())).isZero();
        assertThat(out()).endsWith("2026-03-02,20,2026-03-30,false\n");
        out.reset();
        Path gb = Files.write(folder.resolve("gb.csv"), "事项,start_date,n_working_days\n决算,2026-03-02,20\n".getBytes(Charset.forName("GB18030")));
        assertThat(run("workdays", "due", "--csv", gb.toString(), "--json")).isZero();
        assertThat(out()).isEqualTo("{\"start_date\":\"2026-03-02\",\"n_working_days\":20,\"due_date\":\"2026-03-30\",\"provisional\":false}\n");
        assertThat(err()).contains("GB18030");
    }

    @Test
    void aFileWithoutItsColumnsIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("dues.csv"), "start,n_working_days\n2026-03-02,20\n");
        assertThat(run("workdays", "due", "--csv", file.toString())).isEqualTo(3);
        assertThat(err()).contains("start_date");
    }

    @Test
    void aDataFolderThatIsNamedIsSaidNotToBeRead() {
        assertThat(run("workdays", "due", "--start", "2026-03-02", "--days", "20", "--data", folder.toString())).isZero();
        assertThat(out()).isEqualTo("2026-03-30\n");
        assertThat(err()).contains("calendar carried with the program (2008-2026)");
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(String... words) {
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return Program.execute(new Errand(folder, List.of(words)), console, (root, command) -> ((Command.Light) command).run(console));
    }
}
