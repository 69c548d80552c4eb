package mingbai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a public page was made from: the things whose change makes it stale ({@code document:<id>}, {@code agency:<code>},
 * {@code documents} for every list …) and the position of the ledger read before the page's queries, in the same snapshot. A cache
 * may keep the page only while none of its tags was dropped at a later position.
 */
public record MadeFrom(SortedSet<String> tags, long position) {

    private static final String ATTRIBUTE = "mingbai.made-from";

    /** Any document became public, changed or went: every list of documents. */
    public static final String DOCUMENTS = "documents";
    /** Any agency was established, amended or ended: every list of agencies, every name on a page. */
    public static final String AGENCIES = "agencies";

    /** The log grew: what shows its size or a proof. */
    public static final String LOG = "log";

    public static MadeFrom of(long position, String... tags) {
        return new MadeFrom(new TreeSet<>(List.of(tags)), position);
    }

    public static String document(long id) {
        return "document:" + id;
    }

    /** Any document of this agency became public, changed or went. */
    public static String documentsOf(String agency) {
        return "documents:" + agency;
    }

    public static String agency(String code) {
        return "agency:" + code;
    }

    /** Declared by the handler, for whoever keeps pages. */
    public void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static @Nullable MadeFrom of(HttpServletRequest request) {
        return (MadeFrom) request.getAttribute(ATTRIBUTE);
    }
}
