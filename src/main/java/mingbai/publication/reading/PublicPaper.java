package mingbai.publication.reading;

import java.time.LocalDate;
import mingbai.publication.reading.PublicDocument.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A live document with what it says, for those who look through all of them.
 *
 * @param revision    number of the text that is shown; another text has another
 * @param publishedOn day on which this edition was published, null when it is not known
 * @param catalogCode matter of the catalog, "" when none
 */
public record PublicPaper(long id, String agency, String org, String no, long revision, String validity, @Nullable LocalDate publishedOn, String catalogCode, Shown shown) {

    public String indexNumber() {
        return org + "/" + no;
    }

    public String address() {
        return "/doc/" + org + "/" + no;
    }
}
