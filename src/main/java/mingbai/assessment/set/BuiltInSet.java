package mingbai.assessment.set;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** A set that comes with the program, for an office to take over and change ({@code assessment/sets/*.yaml}). */
public record BuiltInSet(String key, String text, IndicatorSet set) {

    private static final List<BuiltInSet> ALL = List.of("fair", "township-source", "city-sheet").stream().map(BuiltInSet::read).toList();

    public static List<BuiltInSet> all() {
        return ALL;
    }

    public static Optional<BuiltInSet> ofKey(String key) {
        return ALL.stream().filter(set -> set.key().equals(key)).findFirst();
    }

    private static BuiltInSet read(String key) {
        try (InputStream file = new ClassPathResource("assessment/sets/" + key + ".yaml").getInputStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new BuiltInSet(key, text, SetText.read(text));
        } catch (IOException e) {
            throw new UncheckedIOException("assessment/sets/" + key + ".yaml cannot be read", e);
        }
    }
}
