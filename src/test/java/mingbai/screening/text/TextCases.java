package mingbai.screening.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Our own sentences with what the checker has to say about each: {@code text-cases/*.yaml} of the test resources, for an editor to read and to extend. */
final class TextCases {

    private static final Path FOLDER = Path.of("src/test/resources/text-cases");

    /** @param expected codes of kinds, some with the computation after a colon */
    record TextCase(String file, String name, String text, List<String> expected) {

        @Override
        public String toString() {
            return file + "：" + name;
        }
    }

    private TextCases() {}

    static Stream<TextCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(TextCases::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<TextCase> of(Path file) {
        try {
            List<Map<String, Object>> cases = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return cases.stream().map(one -> new TextCase(file.getFileName().toString(), (String) one.get("案例"), (String) one.get("文本"),
                    (List<String>) one.getOrDefault("指出", List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
