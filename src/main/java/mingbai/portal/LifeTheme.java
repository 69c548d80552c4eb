package mingbai.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/** A stage of life for which people need services (办事服务的主题): its name and the words by which papers about it are known. */
record LifeTheme(String code, String name, String words) {

    static final List<LifeTheme> ALL = read();

    private static List<LifeTheme> read() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(new ClassPathResource("portal/life-themes.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(text).stream().map(row -> new LifeTheme(row.get("code"), row.get("name"), row.get("words"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of life themes cannot be read", e);
        }
    }
}
