package mingbai.operations.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up paper, as its author would hand it in; the body is Markdown.
 *
 * @param matter     code of the catalog's matter it discharges, "" when none
 * @param access     proactive, on_request or exempt
 * @param repealedOn the day since which it no longer holds, or null
 */
record Paper(String sourceId, Unit unit, String title, String body, @Nullable String number, LocalDate writtenOn, LocalDate publishedOn,
        String theme, String genre, String matter, String access, @Nullable LocalDate repealedOn) {

    /** The first sentence that says something, as the index of disclosed papers wants it (Art. 12). */
    String summary() {
        return body.lines().filter(line -> line.length() > 20 && !line.startsWith("|") && !line.startsWith("#") && !line.startsWith("[")).findFirst().orElse(title);
    }

    Paper with(String newAccess, @Nullable LocalDate newRepealedOn) {
        return new Paper(sourceId, unit, title, body, number, writtenOn, publishedOn, theme, genre, matter, newAccess, newRepealedOn);
    }

    /** The same in other words. */
    Paper reading(String newTitle, String newBody, String newTheme) {
        return new Paper(sourceId, unit, newTitle, newBody, number, writtenOn, publishedOn, newTheme, genre, matter, access, repealedOn);
    }
}
