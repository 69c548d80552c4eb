package mingbai.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a document: the unit that is drafted, reviewed and published as a whole.
 *
 * @param revision      the newest revision
 * @param clearedBy     {@code review:<matter>} or {@code import:<id>}: what allowed it, null before
 * @param clearedDigest digest of the content that was allowed
 * @param opinion       why it was last returned or refused, "" when it never was
 */
record Edition(long id, long document, int number, EditionKind kind, String note, EditionState state, long revision, @Nullable String clearedBy,
        @Nullable String clearedDigest, boolean mayBePublic, @Nullable Long publishAt, @Nullable Long publishedAt, String opinion, long openedBy,
        String openedName, long version) {

    static final String KIND = "edition";

    Touched touched(String contentDigest) {
        return new Touched(KIND, Long.toString(id), version, state(contentDigest));
    }

    Map<String, ?> state(String contentDigest) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("document", Long.toString(document));
        canonical.put("number", number);
        canonical.put("kind", kind.name());
        canonical.put("note", note);
        canonical.put("state", state.name());
        canonical.put("content", contentDigest);
        canonical.put("clearedBy", clearedBy);
        canonical.put("clearedDigest", clearedDigest);
        canonical.put("mayBePublic", mayBePublic);
        canonical.put("publishAt", publishAt);
        canonical.put("publishedAt", publishedAt);
        canonical.put("version", version);
        return canonical;
    }

    static Edition draft(long id, long document, int number, EditionKind kind, String note, long revision, long openedBy, String openedName) {
        return new Edition(id, document, number, kind, note, EditionState.DRAFT, revision, null, null, false, null, null, "", openedBy, openedName, 1);
    }

    Edition in(EditionState next) {
        return new Edition(id, document, number, kind, note, next, revision, clearedBy, clearedDigest, mayBePublic, publishAt, publishedAt, opinion, openedBy,
                openedName, version + 1);
    }

    Edition sentBack(EditionState next, String why) {
        return new Edition(id, document, number, kind, note, next, revision, null, null, false, null, null, why, openedBy, openedName, version + 1);
    }

    Edition revised(long newRevision) {
        return new Edition(id, document, number, kind, note, state, newRevision, null, null, false, null, null, opinion, openedBy, openedName, version + 1);
    }

    Edition cleared(EditionState next, String by, String digest, boolean forPublic) {
        return new Edition(id, document, number, kind, note, next, revision, by, digest, forPublic, null, null, "", openedBy, openedName, version + 1);
    }

    Edition scheduled(EditionState next, @Nullable Long at) {
        return new Edition(id, document, number, kind, note, next, revision, clearedBy, clearedDigest, mayBePublic, at, publishedAt, opinion, openedBy,
                openedName, version + 1);
    }

    Edition published(long at) {
        return new Edition(id, document, number, kind, note, EditionState.LIVE, revision, clearedBy, clearedDigest, mayBePublic, publishAt, at, opinion,
                openedBy, openedName, version + 1);
    }
}
