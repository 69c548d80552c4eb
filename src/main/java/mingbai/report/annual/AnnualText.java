package mingbai.report.annual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON of a report as it is kept in a row: always our own, always readable. */
final class AnnualText {

    private AnnualText() {}

    static String of(AnnualReport report, Narrative words) {
        return AnnualJson.write(report.withNarrative(words.texts()));
    }

    static AnnualReport read(String json) {
        try {
            return AnnualJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
