package mingbai.paper;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text in one manner.
 *
 * @param link absolute address, or null; addresses within the site were made absolute by whoever built the paper
 */
public record Run(String text, boolean bold, boolean italic, @Nullable String link) {

    public static Run of(String text) {
        return new Run(text, false, false, null);
    }
}
