package mingbai.request.letter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.law.AnswerKind;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.publication.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * A letter in a request (文书), with its files and deliveries.
 *
 * @param agency     code of the agency that writes it: the one the request was made to
 * @param request    id of the case
 * @param answer     what it answers, only of answers
 * @param party      to which party it goes, 0 where it goes to the applicant
 * @param number     X公开〔2026〕N号, "" until it is signed
 * @param issuer     name of the agency when it signed, "" until then: a later name does not change what was signed
 * @param signedOn   成文日期, null until it is signed
 * @param signedName who signed, "" until then; of an answer the last signer of the review
 * @param writtenBy  name of who began it
 */
public record Letter(long id, String agency, long request, LetterKind kind, @Nullable AnswerKind answer, long party, LetterText text, List<LetterFile> files,
        List<Delivery> deliveries, LetterState state, String number, String issuer, @Nullable LocalDate signedOn, String signedName, String writtenBy, long version) {

    /** Kind in the ledger and in addresses. */
    public static final String KIND = "letter";

    public Letter {
        files = List.copyOf(files);
        deliveries = List.copyOf(deliveries);
    }

    /** What goes out with it. */
    public List<Attachment> attachments() {
        return files.stream().filter(file -> file.use() == LetterFile.Use.ATTACHMENT).map(LetterFile::file).toList();
    }

    /** The last delivery. */
    public Optional<Delivery> delivery() {
        return deliveries.isEmpty() ? Optional.empty() : Optional.of(deliveries.getLast());
    }

    /** The day it reached the addressee, once that is known. */
    public Optional<LocalDate> receivedOn() {
        return delivery().map(Delivery::receivedOn);
    }

    public boolean hasGoneOut() {
        return state == LetterState.SERVED;
    }

    /** Of everything that is signed, hexadecimal SHA-256: the words and what is attached; number and day come with the signature. */
    public String digest() {
        Map<String, @Nullable Object> signed = new LinkedHashMap<>();
        signed.put("request", Long.toString(request));
        signed.put("kind", kind.name());
        signed.put("answer", answer == null ? null : answer.name());
        signed.put("party", Long.toString(party));
        signed.put("title", text.title());
        signed.put("addressee", text.addressee());
        signed.put("body", text.body());
        signed.put("remark", text.remark());
        signed.put("attachments", attachments().stream().map(file -> Map.of("name", file.name(), "hash", file.hash())).toList());
        return Hash.sha256(Json.canonical(signed).getBytes(StandardCharsets.UTF_8)).hex();
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("digest", digest());
        canonical.put("files", files.stream().map(LetterFile::state).toList());
        canonical.put("deliveries", deliveries.stream().map(Delivery::state).toList());
        canonical.put("state", state.name());
        canonical.put("number", number);
        canonical.put("issuer", issuer);
        canonical.put("signedOn", signedOn == null ? null : signedOn.toString());
        canonical.put("signedName", signedName);
        canonical.put("version", version);
        return canonical;
    }

    Letter worded(LetterText words) {
        return with(words, files, deliveries, state, number, issuer, signedOn, signedName);
    }

    Letter holding(List<LetterFile> newFiles) {
        return with(text, newFiles, deliveries, state, number, issuer, signedOn, signedName);
    }

    Letter now(LetterState next) {
        return with(text, files, deliveries, next, number, issuer, signedOn, signedName);
    }

    Letter signed(String newNumber, String agencyName, LocalDate on, String by) {
        return with(text, files, deliveries, LetterState.SIGNED, newNumber, agencyName, on, by);
    }

    Letter delivered(List<Delivery> all, List<LetterFile> withProof) {
        return with(text, withProof, all, LetterState.SERVED, number, issuer, signedOn, signedName);
    }

    private Letter with(LetterText words, List<LetterFile> newFiles, List<Delivery> all, LetterState next, String newNumber,
            String agencyName, @Nullable LocalDate on, String by) {
        return new Letter(id, agency, request, kind, answer, party, words, newFiles, all, next, newNumber, agencyName, on, by, writtenBy, version + 1);
    }
}
