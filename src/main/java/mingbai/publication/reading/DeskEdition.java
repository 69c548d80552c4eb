package mingbai.publication.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingbai.publication.Interpretation;
import org.jspecify.annotations.Nullable;

/** An edition as its agency's desk sees it. A quarantined one is not read at all. */
public record DeskEdition(long id, long document, String agency, int number, String kind, String note, String state, long version, String opinion,
        @Nullable String org, @Nullable String no, long documentVersion, String standing, String validity, boolean mayBePublic, @Nullable Instant publishAt,
        @Nullable Instant publishedAt, String openedName, Instant openedAt, long revision, int revisionNumber, Instant savedAt, String savedName, String digest,
        String title, String body, String issuer, String documentNumber, @Nullable LocalDate writtenOn, @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn, String theme, String genre, String disclosureClass, @Nullable String ground, String groundNote,
        @Nullable LocalDate lookAgainOn, String audience, String summary, List<String> keywords, String catalogCode, List<String> joint,
        List<String> interprets, @Nullable Interpretation interpretation, List<String> guessed, List<PublicDocument.FileLine> files) {}
