package mingbai.publication.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A public document in a list. */
public record PublicRow(long id, String org, String no, String title, String agency, String issuer, String documentNumber, String theme, String genre,
        String validity, String summary, @Nullable LocalDate writtenOn, @Nullable Instant publishedAt) {

    public String address() {
        return "/doc/" + org + "/" + no;
    }

    public String indexNumber() {
        return org + "/" + no;
    }
}
