package mingbai.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.screening.ScanFiles.Outcome;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanFilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void a_finding_is_one_line_of_json_with_file_and_line() throws IOException {
        Path file = write("a.txt", "公示\n张某，11010519491231002X\r\n", UTF_8);
        assertThat(scan(file)).isEqualTo(new Outcome(1, List.of()));
        assertThat(lines).containsExactly("{\"file\":\"" + file + "\",\"line\":2,\"kind\":\"id_card\",\"match\":\"11010519491231002X\",\"valid\":true,"
                + "\"note\":\"公民身份号码：请遮盖，或说明必须公开的理由\"}");
    }

    @Test
    void gbk_csv_and_html_keep_their_lines() throws IOException {
        scan(write("a.csv", "姓名,电话\n甲,13800138000\n\"秘密★\",\n", Charset.forName("GBK")), write("b.html", "<html>\n<p class='x\n'>机密</p>\n</html>", UTF_8));
        assertThat(lines).extracting(line -> line.replaceAll(".*\"(line\":\\d+),\"kind\":\"(\\w+).*", "$1 $2"))
                .containsExactly("line\":2 mobile", "line\":3 secrecy_mark", "line\":3 secrecy_mark");
    }

    @Test
    void quotes_and_control_characters_in_a_name_are_escaped() throws IOException {
        scan(write("a\"b\\c.txt", "秘密★", UTF_8));
        assertThat(lines).singleElement().asString().contains("a\\\"b\\\\c.txt\"");
    }

    @Test
    void a_docx_is_read() throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("内部资料 注意保存");
            document.write(out);
        }
        assertThat(scan(file).findings()).isEqualTo(1);
        assertThat(lines.getFirst()).contains("internal_mark");
    }

    @Test
    void what_cannot_be_read_is_named_and_the_others_are_scanned() throws IOException {
        Path broken = Files.write(folder.resolve("b.pdf"), "%PDF-1.7 broken".getBytes(UTF_8));
        Outcome outcome = scan(broken, folder.resolve("missing.txt"), folder, write("a.txt", "秘密★", UTF_8));
        assertThat(outcome.findings()).isEqualTo(1);
        assertThat(outcome.problems()).hasSize(3).anyMatch(problem -> problem.startsWith(broken + "：文件已损坏"))
                .anyMatch(problem -> problem.endsWith("没有这个文件")).anyMatch(problem -> problem.endsWith("不是文件"));
    }

    private Outcome scan(Path... files) {
        return ScanFiles.scan(List.of(files), TODAY, lines::add);
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }
}
