package mingbai.report.annual;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * One version of an annual report: tables and words, and the way it has gone.
 *
 * @param report    the report as JSON (contracts.md), words included
 * @param note      what a correction puts right, "" of the first version; goes public with it
 * @param reasons   why it was handed in although the checks warned, "" when they did not
 * @param opinion   why it was last returned, "" when it never was
 * @param countedAt when its figures were counted, epoch milliseconds
 * @param records   hash of the frozen list of what was counted, null before it was handed in
 * @param jsonFile  hash of the JSON that its document carries, null before there is one
 * @param edition   of the publication module, null before its document was drafted
 */
public record AnnualVersion(long id, long book, int n, AnnualState state, String report, Narrative narrative, String note, String reasons, String opinion,
        long countedAt, @Nullable Signed submitted, @Nullable String records, @Nullable Signed decided, @Nullable String jsonFile, @Nullable Long edition,
        @Nullable Long document, @Nullable Long publishedAt, long version) {

    static final String KIND = "annual-version";

    /** Who did it when. */
    public record Signed(long at, long account, String name) {

        static Signed of(Actor actor, long at) {
            return new Signed(at, actor.accountId(), actor.name());
        }
    }

    static AnnualVersion first(long id, long book, String report, Narrative narrative, long at) {
        return new AnnualVersion(id, book, 1, AnnualState.DRAFT, report, narrative, "", "", "", at, null, null, null, null, null, null, null, 1);
    }

    AnnualVersion counted(String newReport, Narrative words, long at) {
        return new AnnualVersion(id, book, n, state, newReport, words, note, reasons, opinion, at, null, null, null, null, edition, document, null, version + 1);
    }

    AnnualVersion written(String newReport, Narrative words) {
        return new AnnualVersion(id, book, n, state, newReport, words, note, reasons, opinion, countedAt, null, null, null, null, edition, document, null, version + 1);
    }

    AnnualVersion submitted(String why, String list, Signed by) {
        return new AnnualVersion(id, book, n, AnnualState.SUBMITTED, report, narrative, note, why, opinion, countedAt, by, list, null, null, edition, document, null,
                version + 1);
    }

    AnnualVersion returned(String why, Signed by) {
        return new AnnualVersion(id, book, n, AnnualState.RETURNED, report, narrative, note, reasons, why, countedAt, submitted, records, by, null, edition, document,
                null, version + 1);
    }

    AnnualVersion cleared(Signed by) {
        return new AnnualVersion(id, book, n, AnnualState.CLEARED, report, narrative, note, reasons, "", countedAt, submitted, records, by, null, edition, document, null,
                version + 1);
    }

    AnnualVersion drafted(long itsEdition, @Nullable Long itsDocument, String json) {
        return new AnnualVersion(id, book, n, state, report, narrative, note, reasons, opinion, countedAt, submitted, records, decided, json, itsEdition, itsDocument,
                null, version + 1);
    }

    AnnualVersion published(long itsDocument, long at) {
        return new AnnualVersion(id, book, n, AnnualState.PUBLISHED, report, narrative, note, reasons, opinion, countedAt, submitted, records, decided, jsonFile, edition,
                itsDocument, at, version + 1);
    }

    /** The next version, a draft with the words of this one and figures as they are now. */
    AnnualVersion corrected(long newId, String why, String newReport, Narrative words, long at) {
        return new AnnualVersion(newId, book, n + 1, AnnualState.DRAFT, newReport, words, why, "", "", at, null, null, null, null, null, document, null, 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("book", Long.toString(book));
        state.put("n", n);
        state.put("state", this.state.name());
        state.put("report", digest(report));
        state.put("narrative", digest(narrative.json()));
        state.put("note", note);
        state.put("reasons", reasons);
        state.put("opinion", opinion);
        state.put("countedAt", countedAt);
        state.put("submitted", submitted == null ? null : submitted.account() + " " + submitted.at());
        state.put("records", records);
        state.put("decided", decided == null ? null : decided.account() + " " + decided.at());
        state.put("jsonFile", jsonFile);
        state.put("edition", edition == null ? null : Long.toString(edition));
        state.put("document", document == null ? null : Long.toString(document));
        state.put("publishedAt", publishedAt);
        return state;
    }

    private static String digest(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
