package mingbai.publication.reading;

import java.time.LocalDate;
import java.util.Set;
import mingbai.publication.reading.PublicDocument.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A live document with what it says, for those who look through all of them.
 *
 * @param revision    number of the text that is shown; another text has another
 * @param publishedOn day on which this edition was published, null when it is not known
 * @param catalogCode matter of the catalog, "" when none
 * @param accepted    keys of what the gate found in it and a named person answered for ({@link mingbai.publication.Gate#key})
 */
public record PublicPaper(long id, String agency, String org, String no, long revision, String validity, @Nullable LocalDate publishedOn, String catalogCode, Shown shown,
        Set<String> accepted) {

    public PublicPaper {
        accepted = Set.copyOf(accepted);
    }

    public String indexNumber() {
        return org + "/" + no;
    }

    public String address() {
        return "/doc/" + org + "/" + no;
    }
}
