package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingbai.report.annual.RealReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aSoundReportHasNothingOnItAndEndsWithNought() throws IOException {
        assertThat(run("check", "annual", published(RealReports.HUAIAN_2024))).isEqualTo(0);
        assertThat(out()).isEmpty();
    }

    @Test
    void aBrokenIdentityIsOneLineOfJsonAndEndsWithOne() throws IOException {
        assertThat(run("check", "annual", published(RealReports.JINHU_2023), "--json")).isEqualTo(1);
        assertThat(out().strip()).isEqualTo("{\"rule\":\"T3-A\",\"where\":\"table3.suit_direct.total\",\"expected\":3,\"found\":0,\"severity\":\"error\"}");
        assertThat(err()).isEqualToIgnoringNewLines("mingbai: 1 errors, 0 warnings");
    }

    @Test
    void aWarningAloneEndsWithNought() throws IOException {
        assertThat(run("check", "annual", published(RealReports.SHANGHAI_2025))).isEqualTo(0);
        assertThat(out().lines()).singleElement().asString().startsWith("{\"rule\":\"X-4\",\"where\":\"table1.regulations.repealed\"").endsWith("\"severity\":\"warning\"}");
    }

    @Test
    void rowsThatArePartOfAReportAreChecked() throws IOException {
        assertThat(run("check", "annual", published(RealReports.SUIJIANG_2021))).isEqualTo(1);
        assertThat(out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"rule\":\"T2-A\",") && line.contains("\"expected\":1,\"found\":0"));
    }

    @Test
    void theYearBeforeIsComparedWhenItIsGiven() throws IOException {
        Path now = write("now.json", "{\"year\":2025,\"table2\":{\"r2_carried_in\":[5,0,0,0,0,0,5]}}");
        Path before = write("before.json", "{\"year\":2024,\"table2\":{\"r4_carried_out\":[4,0,0,0,1,0,5]}}");
        assertThat(run("check", "annual", now.toString(), "--previous", before.toString())).isEqualTo(1);
        assertThat(out().lines()).containsExactly("{\"rule\":\"T2-D\",\"where\":\"table2.r2_carried_in.natural\",\"expected\":4,\"found\":5,\"severity\":\"error\"}",
                "{\"rule\":\"T2-D\",\"where\":\"table2.r2_carried_in.legal\",\"expected\":1,\"found\":0,\"severity\":\"error\"}");
        assertThat(run("check", "annual", now.toString(), "--previous", now.toString())).isEqualTo(0);
        assertThat(err()).contains("now.json is of 2025, not of the year before 2025");
    }

    @Test
    void aFileThatIsNoReportIsOneClearLine() throws IOException {
        assertThat(run("check", "annual", write("a.json", "{\"year\":2024,\"table2\":{\"r1_new\":[1]}}").toString())).isEqualTo(3);
        assertThat(err()).hasLineCount(1).endsWith("a.json: table2.r1_new：应有7个数，实有1个\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void aMissingFileAndAMissingWordAreTold() {
        assertThat(run("check", "annual", "absent.json")).isEqualTo(3);
        assertThat(err()).contains("there is no file " + folder.resolve("absent.json"));
        assertThat(run("check", "annual")).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
    }

    @Test
    void aContradictionInATextIsToldWithItsLineAndEndsWithOne() throws IOException {
        Path file = write("总结.txt", "工作总结\n全年收到申请12件，其中自然人提出9件，企业提出4件。\n");
        assertThat(run("check", "text", file.toString())).isEqualTo(1);
        assertThat(out().strip()).isEqualTo(file + ":2 矛盾 所列各部分之和大于总数：9＋4＝13，与12相差1。原文：12件，其中自然人提出9件，企业提出4件");
        assertThat(err()).isEqualToIgnoringNewLines("mingbai: 1 found");
    }

    @Test
    void aContradictionIsOneLineOfJson() throws IOException {
        Path file = write("a.html", "<html><body><p>\"总结\"</p><p>会议于2025年4月31日召开。</p></body></html>");
        assertThat(run("check", "text", "--json", file.toString())).isEqualTo(1);
        assertThat(out().strip()).isEqualTo("{\"file\":\"" + file + "\",\"line\":2,\"kind\":\"no_such_day\",\"severity\":\"contradiction\","
                + "\"passage\":\"2025年4月31日\",\"problem\":\"日历上没有这一天\",\"computed\":\"2025年4月最多有30天\"}");
    }

    @Test
    void aSoundTextEndsWithNoughtAndOneThatCannotBeReadWithThree() throws IOException {
        Path sound = write("b.txt", "全年收到申请13件，其中自然人提出9件，企业提出4件。");
        assertThat(run("check", "text", sound.toString())).isEqualTo(0);
        assertThat(out()).isEmpty();
        assertThat(run("check", "text", sound.toString(), "absent.txt")).isEqualTo(3);
        assertThat(err()).contains("absent.txt：没有这个文件");
        assertThat(run("check", "text")).isEqualTo(2);
    }

    private String published(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = RealReports.open(name)) {
            Files.copy(in, file);
        }
        return file.toString();
    }

    private Path write(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return Program.execute(new Errand(folder, List.of(arguments)), console, (root, command) -> ((Command.Light) command).run(console));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
