package mingbai.notice.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/**
 * Port of every casework module: what a proven contact has there. Reports of misconduct offer none: nobody who gets hold of a telephone is to learn that its owner made one.
 */
public interface Affairs {

    /** How many of one kind are shown; who has more is an office of its own and uses numbers. */
    int MOST = 100;

    /** As it stands in addresses ({@code /my/<kind>/<number>}): small letters and hyphens, e.g. {@code request}. */
    String kind();

    /** The newest first, at most {@link #MOST}: those the contact was given in by the citizen. */
    List<Affair> of(Contact contact);

    /**
     * Lets the holder of the contact in to the affair of this number: gives the module's own visit to the browser.
     *
     * @return the address to go to; nothing when it is not the contact's, whatever the reason
     */
    Optional<String> enter(Contact contact, String number, HttpServletResponse response);
}
