package mingbai.inquiry.answer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.review.Clearance;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one inquiry, and to those handled with it. It is served by a {@link Clearance} alone, which only the review can make, and only with the words that were cleared.
 *
 * @param number   of the inquiry
 * @param round    of the inquiry it answers
 * @param words    what the asker reads
 * @param face     what everybody may read of it
 * @param also     ids of the inquiries handled with it when it went to review, in order
 * @param opinion  why it came back from review, or ""
 * @param cleared  null until it passed its review
 * @param servedOn null until then
 */
public record InquiryAnswer(long id, long inquiry, String number, String agency, int round, String words, PublicFace face, List<Long> also, AnswerStage stage, String opinion,
        @Nullable Cleared cleared, String writtenBy, @Nullable LocalDate servedOn, long version) {

    /** Kind in the ledger and of the review's subject. */
    public static final String KIND = "inquiry-answer";

    public InquiryAnswer {
        also = List.copyOf(also);
    }

    /** What the review cleared: by which matter, which content. */
    public record Cleared(String by, String digest) {}

    /** Hexadecimal SHA-256 of all that is signed: the words, what becomes public, and whom it answers. */
    public String digest() {
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("agency", agency);
        signed.put("inquiry", Long.toString(inquiry));
        signed.put("round", round);
        signed.put("words", words);
        signed.put("face", face.state());
        signed.put("also", also.stream().map(one -> Long.toString(one)).toList());
        return Hash.sha256(Json.canonical(signed).getBytes(StandardCharsets.UTF_8)).hex();
    }

    InquiryAnswer saying(String newWords, PublicFace newFace) {
        return new InquiryAnswer(id, inquiry, number, agency, round, newWords, newFace, also, stage, opinion, cleared, writtenBy, servedOn, version + 1);
    }

    InquiryAnswer inReview(List<Long> with) {
        return new InquiryAnswer(id, inquiry, number, agency, round, words, face, with, AnswerStage.IN_REVIEW, "", null, writtenBy, null, version + 1);
    }

    InquiryAnswer back(AnswerStage next, String why) {
        boolean sealed = next == AnswerStage.SEALED;
        return new InquiryAnswer(id, inquiry, number, agency, round, sealed ? "" : words, sealed ? PublicFace.NONE : face, List.of(), next, why, null, writtenBy, null, version + 1);
    }

    /** The only way to {@link AnswerStage#SERVED}. */
    InquiryAnswer served(Clearance clearance, LocalDate on) {
        return new InquiryAnswer(id, inquiry, number, agency, round, words, face, also, AnswerStage.SERVED, "", new Cleared("review:" + clearance.matter(), clearance.digest()),
                writtenBy, on, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("inquiry", Long.toString(inquiry));
        canonical.put("digest", digest());
        canonical.put("stage", stage.name());
        canonical.put("cleared", cleared == null ? null : cleared.by() + " " + cleared.digest());
        canonical.put("servedOn", servedOn == null ? null : servedOn.toString());
        canonical.put("version", version);
        return canonical;
    }
}
