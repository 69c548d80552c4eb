package mingbai.inspection.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.publication.reading.PublicDocument.FileLine;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicPaper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Public papers in few words with the rules each breaks: {@code paper-cases/*.yaml}. What a case does not say is as in a sound paper. */
final class PaperCases {

    private static final Path FOLDER = Path.of("src/test/resources/paper-cases");

    /** @param expected rules it breaks, without {@code paper.} */
    record PaperCase(String file, String name, PublicPaper paper, List<String> expected) {

        @Override
        public String toString() {
            return file + "：" + name;
        }
    }

    private PaperCases() {}

    static Stream<PaperCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(PaperCases::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<PaperCase> of(Path file) {
        try {
            List<Map<String, Object>> cases = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return cases.stream().map(one -> new PaperCase(file.getFileName().toString(), (String) one.get("案例"), paper(one), (List<String>) one.getOrDefault("指出", List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublicPaper paper(Map<String, Object> one) {
        List<FileLine> files = one.containsKey("附件") ? List.of(new FileLine(1, text(one, "附件", ""), "0".repeat(64), 10, "application/pdf")) : List.of();
        Shown shown = new Shown(1, 1, "", text(one, "标题", "明河县教育局关于做好秋季招生工作的通知"), text(one, "正文", "<p>各学校：</p><p>请按时做好招生工作。</p>"), text(one, "机关", "明河县教育局"),
                text(one, "文号", ""), day(one, "成文", "2026-02-20"), day(one, "施行", ""), day(one, "截止", ""), text(one, "主题", "科技、教育"), text(one, "体裁", "通知"), "proactive", "",
                text(one, "概述", "秋季招生的时间和要求。"), List.of(), files);
        return new PublicPaper(7, "A", "11330100000000000A", "2026-00001", 1, "VALID", day(one, "发布", "2026-02-25"), "M", shown, Set.of());
    }

    private static String text(Map<String, Object> one, String key, String usual) {
        return String.valueOf(one.getOrDefault(key, usual)).strip();
    }

    private static LocalDate day(Map<String, Object> one, String key, String usual) {
        String day = text(one, key, usual);
        return day.isEmpty() ? null : LocalDate.parse(day);
    }
}
