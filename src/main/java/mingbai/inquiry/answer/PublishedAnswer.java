package mingbai.inquiry.answer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.inquiry.InquiryKind;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer before the public, word for word as they were cleared. It never changes; it may be hidden.
 *
 * @param answer      id of the answer it is the public face of
 * @param publishedAt epoch ms
 * @param round       2 after a reopening
 * @param hidden      null while it is shown
 */
public record PublishedAnswer(long answer, long inquiry, String number, String agency, InquiryKind kind, String category, String title, String question, String text,
        LocalDate askedOn, LocalDate answeredOn, long publishedAt, int round, @Nullable Hidden hidden, long version) {

    public static final String KIND = "inquiry-published";

    /** Since when it is not shown, and why. */
    public record Hidden(LocalDate on, String why) {}

    public String address() {
        return "/inquiry/answer/" + number;
    }

    PublishedAnswer hidden(LocalDate on, String why) {
        return new PublishedAnswer(answer, inquiry, number, agency, kind, category, title, question, text, askedOn, answeredOn, publishedAt, round, new Hidden(on, why), version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(answer), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("number", number);
        canonical.put("agency", agency);
        canonical.put("content", Hash.sha256(Json.canonical(Map.of("title", title, "question", question, "answer", text)).getBytes(StandardCharsets.UTF_8)).hex());
        canonical.put("publishedAt", publishedAt);
        canonical.put("hidden", hidden == null ? null : hidden.on() + " " + hidden.why());
        canonical.put("version", version);
        return canonical;
    }
}
