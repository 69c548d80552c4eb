package mingbai.operations.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A made-up paper, as its author would hand it in; the body is Markdown. */
record Paper(String sourceId, Unit unit, String title, String body, @Nullable String number, LocalDate writtenOn, LocalDate publishedOn,
        String theme, String genre, String access) {}
