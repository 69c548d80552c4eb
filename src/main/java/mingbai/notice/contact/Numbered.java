package mingbai.notice.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Port of every casework module whose cases are followed by number and code; one form takes them all. */
public interface Numbered {

    /**
     * Gives the module's own visit to the browser when number and code belong together.
     *
     * @param number as it was typed, at most 60 characters
     * @param code   as it was typed, at most 60 characters
     * @return the address to go to; nothing, without a word why, when they do not
     */
    Optional<String> enter(String number, String code, HttpServletResponse response);
}
