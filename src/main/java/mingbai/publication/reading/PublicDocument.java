package mingbai.publication.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingbai.publication.Interpretation;
import org.jspecify.annotations.Nullable;

/**
 * A document as the public may see it. A withdrawn one has its address, day and reason, and nothing of its content: {@code content} is null.
 *
 * @param standing LIVE or WITHDRAWN
 * @param validity VALID, EXPIRED or REPEALED
 */
public record PublicDocument(long id, String org, String no, String agency, String standing, String validity, @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt, @Nullable LocalDate endedOn, @Nullable String note, @Nullable Instant withdrawnAt, @Nullable String replacedBy,
        @Nullable Shown content, List<EditionLine> editions, List<TimelineLine> timeline, List<String> jointAgencies) {

    public String indexNumber() {
        return org + "/" + no;
    }

    public String address() {
        return "/doc/" + org + "/" + no;
    }

    /** What an edition says. */
    public record Shown(long edition, int number, String digest, String title, String body, String issuer, String documentNumber, @Nullable LocalDate writtenOn,
            @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, String theme, String genre, String disclosureClass, String audience, String summary,
            List<String> keywords, List<FileLine> files, @Nullable Interpretation interpretation) {

        public Shown(long edition, int number, String digest, String title, String body, String issuer, String documentNumber, @Nullable LocalDate writtenOn,
                @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, String theme, String genre, String disclosureClass, String audience, String summary,
                List<String> keywords, List<FileLine> files) {
            this(edition, number, digest, title, body, issuer, documentNumber, writtenOn, effectiveOn, expiresOn, theme, genre, disclosureClass, audience, summary, keywords, files, null);
        }
    }

    /** An attachment, the n-th of its edition. */
    public record FileLine(int n, String name, String hash, long size, String mediaType) {}

    /** @param kind FIRST, CORRECTION, REVISION or IMPORT; @param endedAt when the next one took its place */
    public record EditionLine(long id, int number, String kind, String note, @Nullable Instant publishedAt, @Nullable Instant endedAt, boolean live) {}

    public record TimelineLine(String kind, int edition, String note, Instant at) {}
}
