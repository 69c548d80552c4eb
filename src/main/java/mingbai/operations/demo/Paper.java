package mingbai.operations.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up paper, as its author would hand it in; the body is Markdown.
 *
 * @param access     proactive, on_request or exempt
 * @param repealedOn the day since which it no longer holds, or null
 */
record Paper(String sourceId, Unit unit, String title, String body, @Nullable String number, LocalDate writtenOn, LocalDate publishedOn,
        String theme, String genre, String access, @Nullable LocalDate repealedOn) {

    /** The first sentence that says something, as the index of disclosed papers wants it (Art. 12). */
    String summary() {
        return body.lines().filter(line -> line.length() > 20 && !line.startsWith("|") && !line.startsWith("#")).findFirst().orElse(title);
    }
}
