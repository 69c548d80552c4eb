package mingbai.request.answer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.law.AnswerKind;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.review.Clearance;
import org.jspecify.annotations.Nullable;

/**
 * One answer (答复) to one request, or to several alike. It becomes {@link AnswerState#CLEARED} by a {@link Clearance} alone, which only the review
 * can make, and only the very content that was cleared can be served.
 *
 * @param opinion why it came back from review, or ""
 * @param cleared null until it passed its review
 */
public record Answer(long id, String agency, AnswerContent content, List<Addressee> cases, AnswerState state, String opinion, @Nullable Cleared cleared,
        String writtenBy, long version) {

    /** Kind in the ledger and of the review's subject. */
    public static final String KIND = "answer";

    public Answer {
        cases = List.copyOf(cases);
    }

    /**
     * A case it answers.
     *
     * @param number of the request
     * @param name   of the applicants, as the letter addresses them
     * @param reviewed the case as it was when the answer went to review, null while it is a draft
     * @param letter   id of the signed letter, null until then
     * @param takenOut whether it is no longer answered by this, though others are: its letter was revoked
     */
    public record Addressee(long request, int round, String number, String name, @Nullable AsReviewed reviewed, @Nullable Long letter,
            @Nullable LocalDate servedOn, boolean takenOut) {

        static Addressee of(long request, int round, String number, String name) {
            return new Addressee(request, round, number, name, null, null, null, false);
        }

        Addressee reviewed(@Nullable AsReviewed as) {
            return new Addressee(request, round, number, name, as, letter, servedOn, takenOut);
        }

        Addressee signed(long signedLetter) {
            return new Addressee(request, round, number, name, reviewed, signedLetter, servedOn, takenOut);
        }

        Addressee servedOn(LocalDate day) {
            return new Addressee(request, round, number, name, reviewed, letter, day, takenOut);
        }

        Addressee takenOutOfIt() {
            return new Addressee(request, round, number, name, reviewed, letter, servedOn, true);
        }

        /** What is signed of it. */
        Map<String, ?> signedState() {
            Map<String, Object> signed = new LinkedHashMap<>(Map.of("request", Long.toString(request), "round", round, "name", name));
            if (reviewed != null) {
                signed.put("reviewed", reviewed.state());
            }
            return signed;
        }

        Map<String, ?> state() {
            Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
            canonical.put("request", Long.toString(request));
            canonical.put("round", round);
            canonical.put("name", name);
            canonical.put("letter", letter == null ? null : Long.toString(letter));
            canonical.put("servedOn", servedOn == null ? null : servedOn.toString());
            canonical.put("takenOut", takenOut);
            return canonical;
        }
    }

    /** What the review cleared: by which matter, which content, and whether it may leave the agency. */
    public record Cleared(String by, String digest, boolean mayBePublic) {}

    public AnswerKind kind() {
        return content.kind();
    }

    public Addressee to(long request) {
        return cases.stream().filter(one -> one.request() == request).findFirst().orElseThrow(mingbai.web.NotFound::new);
    }

    public boolean isForMany() {
        return cases.size() > 1;
    }

    /** Hexadecimal SHA-256 of all that is signed: the content, and to whom in which case it goes. */
    public String digest() {
        Map<String, Object> signed = new LinkedHashMap<>(content.state());
        signed.put("agency", agency);
        signed.put("cases", cases.stream().map(Addressee::signedState).toList());
        return Hash.sha256(Json.canonical(signed).getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Whether information leaves the agency by it, or can be had somewhere because of it. */
    boolean letsOut() {
        return kind().gives() || kind() == AnswerKind.GIVEN_LATER;
    }

    /** Whether this very content passed its review, and may leave the agency as it is. */
    boolean mayBeServed() {
        return state == AnswerState.CLEARED && cleared != null && cleared.digest().equals(digest()) && (!letsOut() || cleared.mayBePublic());
    }

    Answer saying(AnswerContent newContent, List<Addressee> newCases) {
        return new Answer(id, agency, newContent, newCases, state, opinion, cleared, writtenBy, version + 1);
    }

    /** @param asReviewed its cases, each with what its reviewers are shown of it */
    Answer inReview(List<Addressee> asReviewed) {
        return new Answer(id, agency, content, asReviewed, AnswerState.IN_REVIEW, "", null, writtenBy, version + 1);
    }

    Answer back(AnswerState next, String why) {
        return new Answer(id, agency, next == AnswerState.SEALED ? content.sealed() : content, cases.stream().map(one -> one.reviewed(null)).toList(), next, why, null, writtenBy, version + 1);
    }

    /** The only way to {@link AnswerState#CLEARED}. @param signed the cases with their letters */
    Answer cleared(Clearance clearance, List<Addressee> signed) {
        Cleared by = new Cleared("review:" + clearance.matter(), clearance.digest(), clearance.mayBePublic());
        return new Answer(id, agency, content, signed, AnswerState.CLEARED, "", by, writtenBy, version + 1);
    }

    Answer with(List<Addressee> newCases) {
        return new Answer(id, agency, content, newCases, state, opinion, cleared, writtenBy, version + 1);
    }

    /** Others of its cases were served: these are answered anew. */
    Answer without(Set<Long> requests, String why) {
        List<Addressee> rest = cases.stream().map(one -> requests.contains(one.request()) ? one.takenOutOfIt() : one).toList();
        return new Answer(id, agency, content, rest, state, why, cleared, writtenBy, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("digest", digest());
        canonical.put("cases", cases.stream().map(Addressee::state).toList());
        canonical.put("state", state.name());
        canonical.put("cleared", cleared == null ? null : cleared.by() + " " + cleared.digest() + (cleared.mayBePublic() ? " public" : ""));
        canonical.put("version", version);
        return canonical;
    }
}
