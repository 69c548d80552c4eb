package mingbai.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of one revision: what reviewers sign and readers read.
 *
 * @param body           cleaned HTML of the small subset
 * @param documentNumber 发文字号 in normal form, "" when it has none
 * @param ground         why it is not proactively public, null when it is
 * @param lookAgainOn    Art. 18: the day on which what is not public is judged again, null when it is public
 * @param catalogCode    matter of the catalog it discharges, "" when none
 * @param joint          codes of the other agencies of a joint document (Art. 10); the owner is the lead
 * @param interprets     index numbers of the policies this interprets
 * @param interpretation in what form, by whom and when it interprets them, null when it does not or nobody said
 * @param guessed        names of the fields the program filled from the text and nobody confirmed yet
 */
public record Content(String title, String body, String issuer, String documentNumber, @Nullable LocalDate writtenOn,
        @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, String theme, String genre, DisclosureClass disclosureClass,
        @Nullable Ground ground, String groundNote, @Nullable LocalDate lookAgainOn, String audience, String summary, List<String> keywords,
        String catalogCode, List<String> joint, List<String> interprets, List<Attachment> attachments, Set<String> guessed,
        @Nullable Interpretation interpretation) {

    public Content(String title, String body, String issuer, String documentNumber, @Nullable LocalDate writtenOn, @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn, String theme, String genre, DisclosureClass disclosureClass, @Nullable Ground ground, String groundNote,
            @Nullable LocalDate lookAgainOn, String audience, String summary, List<String> keywords, String catalogCode, List<String> joint, List<String> interprets,
            List<Attachment> attachments, Set<String> guessed) {
        this(title, body, issuer, documentNumber, writtenOn, effectiveOn, expiresOn, theme, genre, disclosureClass, ground, groundNote, lookAgainOn, audience, summary,
                keywords, catalogCode, joint, interprets, attachments, guessed, null);
    }

    public Content {
        keywords = List.copyOf(keywords);
        joint = List.copyOf(joint);
        interprets = List.copyOf(interprets);
        attachments = List.copyOf(attachments);
        guessed = java.util.Collections.unmodifiableSet(new TreeSet<>(guessed));
    }

    /** Canonical state: what the digest is taken of. Marks of guessing are the drafter's business and not part of it. */
    public Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("title", title);
        canonical.put("body", body);
        canonical.put("issuer", issuer);
        canonical.put("documentNumber", documentNumber);
        canonical.put("writtenOn", day(writtenOn));
        canonical.put("effectiveOn", day(effectiveOn));
        canonical.put("expiresOn", day(expiresOn));
        canonical.put("theme", theme);
        canonical.put("genre", genre);
        canonical.put("class", disclosureClass.code());
        canonical.put("ground", ground == null ? null : ground.name());
        canonical.put("groundNote", groundNote);
        canonical.put("lookAgainOn", day(lookAgainOn));
        canonical.put("audience", audience);
        canonical.put("summary", summary);
        canonical.put("keywords", keywords);
        canonical.put("catalogCode", catalogCode);
        canonical.put("joint", joint);
        canonical.put("interprets", interprets);
        if (interpretation != null) { // what was signed before there was this field keeps its digest
            canonical.put("interpretation", interpretation.state());
        }
        canonical.put("attachments", attachments.stream().map(Attachment::state).toList());
        return canonical;
    }

    /** SHA-256 over the canonical JSON, hexadecimal. */
    public String digest() {
        return Hash.sha256(Json.canonical(state()).getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    Content withBody(String newTitle, String newBody, String newSummary) {
        return new Content(newTitle, newBody, issuer, documentNumber, writtenOn, effectiveOn, expiresOn, theme, genre, disclosureClass, ground, groundNote,
                lookAgainOn, audience, newSummary, keywords, catalogCode, joint, interprets, attachments, guessed, interpretation);
    }

    /** The same content filed elsewhere. */
    public Content filed(String matter, String newTheme, String newGenre) {
        return new Content(title, body, issuer, documentNumber, writtenOn, effectiveOn, expiresOn, newTheme, newGenre, disclosureClass, ground, groundNote,
                lookAgainOn, audience, summary, keywords, matter, joint, interprets, attachments, guessed, interpretation);
    }

    /** The same content with other fields marked as not confirmed yet. */
    public Content guessing(Set<String> fields) {
        return new Content(title, body, issuer, documentNumber, writtenOn, effectiveOn, expiresOn, theme, genre, disclosureClass, ground, groundNote,
                lookAgainOn, audience, summary, keywords, catalogCode, joint, interprets, attachments, fields, interpretation);
    }

    public Content withAttachments(List<Attachment> files) {
        return new Content(title, body, issuer, documentNumber, writtenOn, effectiveOn, expiresOn, theme, genre, disclosureClass, ground, groundNote,
                lookAgainOn, audience, summary, keywords, catalogCode, joint, interprets, files, guessed, interpretation);
    }

    /** The same, saying in what form, by whom and when it interprets its policy. */
    public Content interpreted(Interpretation how) {
        return new Content(title, body, issuer, documentNumber, writtenOn, effectiveOn, expiresOn, theme, genre, disclosureClass, ground, groundNote,
                lookAgainOn, audience, summary, keywords, catalogCode, joint, interprets, attachments, guessed, how);
    }
}
