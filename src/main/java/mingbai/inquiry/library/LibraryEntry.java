package mingbai.inquiry.library;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.review.Clearance;
import org.jspecify.annotations.Nullable;

/**
 * One question with its answer. It becomes {@link LibraryState#LIVE} by a {@link Clearance} alone, and is shown on the days it is valid.
 *
 * @param category   code of the categories of inquiries, or ""
 * @param validUntil last day; nothing holds for ever
 * @param source     id of the inquiry it was taken from, 0 when it was written anew
 * @param replaces   id of the entry it takes the place of, or 0
 * @param opinion    why it came back from review, or ""
 * @param cleared    null until it passed its review
 * @param ended      null while nobody ended it
 */
public record LibraryEntry(long id, String agency, String category, String question, String answer, LocalDate validFrom, LocalDate validUntil, long source, long replaces,
        LibraryState state, String opinion, @Nullable Cleared cleared, String writtenBy, @Nullable Ended ended, long version) {

    /** Kind in the ledger and of the review's subject. */
    public static final String KIND = "inquiry-library";

    /** What the review cleared. */
    public record Cleared(String by, String digest, LocalDate on) {}

    /** Since when it is not shown any more, and why. */
    public record Ended(LocalDate on, String why) {}

    /** Whether this very content passed its review and holds on the day. */
    public boolean isShownOn(LocalDate day) {
        return state == LibraryState.LIVE && cleared != null && cleared.digest().equals(digest()) && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /** Whether it was before the public once. */
    public boolean wasPublic() {
        return cleared != null;
    }

    /** Hexadecimal SHA-256 of all that is signed. */
    public String digest() {
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("agency", agency);
        signed.put("category", category);
        signed.put("question", question);
        signed.put("answer", answer);
        signed.put("validFrom", validFrom.toString());
        signed.put("validUntil", validUntil.toString());
        return Hash.sha256(Json.canonical(signed).getBytes(StandardCharsets.UTF_8)).hex();
    }

    LibraryEntry saying(LibraryWords words) {
        return new LibraryEntry(id, agency, words.category(), words.question(), words.answer(), words.validFrom(), words.validUntil(), source, replaces, state, opinion, cleared,
                writtenBy, ended, version + 1);
    }

    LibraryEntry at(LibraryState next, String why) {
        return new LibraryEntry(id, agency, category, question, answer, validFrom, validUntil, source, replaces, next, why, cleared, writtenBy, ended, version + 1);
    }

    /** The only way to {@link LibraryState#LIVE}. */
    LibraryEntry cleared(Clearance clearance, LocalDate on) {
        return new LibraryEntry(id, agency, category, question, answer, validFrom, validUntil, source, replaces, LibraryState.LIVE, "",
                new Cleared("review:" + clearance.matter(), clearance.digest(), on), writtenBy, ended, version + 1);
    }

    LibraryEntry ended(LocalDate on, String why) {
        return new LibraryEntry(id, agency, category, question, answer, validFrom, validUntil, source, replaces, LibraryState.ENDED, opinion, cleared, writtenBy,
                new Ended(on, why), version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("digest", digest());
        canonical.put("state", state.name());
        canonical.put("cleared", cleared == null ? null : cleared.by() + " " + cleared.digest());
        canonical.put("ended", ended == null ? null : ended.on() + " " + ended.why());
        canonical.put("version", version);
        return canonical;
    }
}
