package mingbai.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A document as its row has it: an address for ever and where it stands now.
 *
 * @param index    null until first publication
 * @param sortAt   epoch ms by which lists are ordered
 * @param issuedAt epoch ms of the first publication, null while there was none
 */
record Document(long id, String agency, @Nullable IndexNumber index, Standing standing, Validity validity, String disclosureClass,
        @Nullable Long liveEdition, @Nullable Long liveRevision, String titleKey, String theme, String genre, int year, @Nullable Long issuedAt,
        @Nullable Long publishedAt, boolean dateUnknown, @Nullable LocalDate expiresOn, @Nullable LocalDate endedOn, @Nullable String endedNote,
        @Nullable Long withdrawnAt, @Nullable Long replacedBy, long sortAt, long version) {

    static final String KIND = "document";

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("index", index == null ? null : index.toString());
        canonical.put("standing", standing.name());
        canonical.put("validity", validity.name());
        canonical.put("class", disclosureClass);
        canonical.put("liveEdition", liveEdition == null ? null : Long.toString(liveEdition));
        canonical.put("liveRevision", liveRevision == null ? null : Long.toString(liveRevision));
        canonical.put("theme", theme);
        canonical.put("genre", genre);
        canonical.put("publishedAt", publishedAt);
        canonical.put("expiresOn", expiresOn == null ? null : expiresOn.toString());
        canonical.put("endedOn", endedOn == null ? null : endedOn.toString());
        canonical.put("endedNote", endedNote);
        canonical.put("withdrawnAt", withdrawnAt);
        canonical.put("replacedBy", replacedBy == null ? null : Long.toString(replacedBy));
        canonical.put("version", version);
        return canonical;
    }

    static Document draft(long id, String agency, Content content, long now) {
        return new Document(id, agency, null, Standing.UNPUBLISHED, Validity.VALID, content.disclosureClass().code(), null, null, content.title(),
                content.theme(), content.genre(), 0, null, null, false, null, null, null, null, null, now, 1);
    }

    /** The document with this edition before the public. */
    Document live(Edition edition, Content content, IndexNumber number, int publishedYear, long now) {
        return new Document(id, agency, number, Standing.LIVE, validity, content.disclosureClass().code(), edition.id(), edition.revision(), content.title(),
                content.theme(), content.genre(), issuedAt == null ? publishedYear : year, issuedAt == null ? (Long) now : issuedAt, now, false,
                content.expiresOn(), endedOn, validity == Validity.VALID ? null : endedNote, null, replacedBy, now, version + 1);
    }

    Document withdrawn(String reason, long now) {
        return new Document(id, agency, index, Standing.WITHDRAWN, validity, disclosureClass, null, null, titleKey, theme, genre, year, issuedAt,
                publishedAt, dateUnknown, expiresOn, endedOn, reason, now, replacedBy, sortAt, version + 1);
    }

    Document ended(Validity how, LocalDate on, String note, @Nullable Long by) {
        return new Document(id, agency, index, standing, how, disclosureClass, liveEdition, liveRevision, titleKey, theme, genre, year, issuedAt,
                publishedAt, dateUnknown, expiresOn, on, note, withdrawnAt, by, sortAt, version + 1);
    }
}
