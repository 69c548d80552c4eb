package mingbai.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Port to the papers an agency has, implemented by publication: whether something waits unpublished that belongs to a duty, and where the public
 * finds a document.
 */
public interface KnownPapers {

    /** @param target address on the desk, empty when there is none */
    record Paper(String title, String documentNumber, LocalDate onDay, String target) {}

    /** Proactive papers of the matter, written or issued in {@code from..to} (both included) or on a day nobody wrote down, that are not public. */
    List<Paper> unpublished(String agency, String matter, LocalDate from, LocalDate to);

    /** The public address of each document that has one. */
    Map<Long, String> addresses(Collection<Long> documents);
}
