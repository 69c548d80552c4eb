package mingbai.inquiry.concern;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * Something that moves the public, as an office saw it (政务舆情线索). For the desk alone: what is said of it publicly stands in documents.
 *
 * @param address    where it was seen, or ""
 * @param counted    how many inquiries or calls it rests on, 0 when not counted
 * @param foundAt    epoch milliseconds of the discovery, from which the hours run
 * @param once       what may be recorded once only, e.g. the hot spot of a week; a random word else
 * @param judgement  null while nobody judged
 * @param answeredAt when the public first heard, null while it did not; {@code heldAt} the first press conference
 * @param closedAt   when the office was through with it, with {@code closedWords}
 */
public record Signal(long id, String agency, SignalSource source, String title, String text, String address, long counted, long foundAt, String once, String recordedName,
        @Nullable Judgement judgement, @Nullable Long answeredAt, @Nullable Long heldAt, @Nullable Long closedAt, String closedWords, long version) {

    public static final String KIND = "concernsignal";

    public record Judgement(ConcernKind kind, String reasons, long at, String name) {}

    public boolean isOpen() {
        return closedAt == null && (judgement == null || judgement.kind() != ConcernKind.NONE);
    }

    public String state() {
        if (judgement == null) {
            return closedAt == null ? "待研判" : "已结束";
        }
        return judgement.kind() == ConcernKind.NONE ? "不需要公开回应" : closedAt != null ? "已结束" : answeredAt == null ? "待回应" : "已回应";
    }

    public ConcernClock clock() {
        return ConcernClock.of(judgement == null ? null : judgement.kind(), Instant.ofEpochMilli(foundAt), moment(answeredAt), moment(heldAt));
    }

    private static @Nullable Instant moment(@Nullable Long at) {
        return at == null ? null : Instant.ofEpochMilli(at);
    }

    /** By when the public must hear anything, null when nothing is owed or nobody judged. */
    @Nullable Long dueAt() {
        return clock().first().map(limit -> limit.due().toEpochMilli()).orElse(null);
    }

    public String deskAddress() {
        return "/desk/concern/" + id;
    }

    Signal judged(Judgement how) {
        return new Signal(id, agency, source, title, text, address, counted, foundAt, once, recordedName, how, answeredAt, heldAt, closedAt, closedWords, version + 1);
    }

    Signal answered(@Nullable Long first, @Nullable Long conference) {
        return new Signal(id, agency, source, title, text, address, counted, foundAt, once, recordedName, judgement, first, conference, closedAt, closedWords, version + 1);
    }

    Signal closed(long at, String words) {
        return new Signal(id, agency, source, title, text, address, counted, foundAt, once, recordedName, judgement, answeredAt, heldAt, at, words, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("source", source.code());
        canonical.put("title", title);
        canonical.put("text", text);
        canonical.put("address", address);
        canonical.put("counted", counted);
        canonical.put("foundAt", foundAt);
        canonical.put("once", once);
        canonical.put("recordedName", recordedName);
        canonical.put("kind", judgement == null ? null : judgement.kind().code());
        canonical.put("reasons", judgement == null ? null : judgement.reasons());
        canonical.put("judgedAt", judgement == null ? null : judgement.at());
        canonical.put("judgedName", judgement == null ? null : judgement.name());
        canonical.put("answeredAt", answeredAt);
        canonical.put("heldAt", heldAt);
        canonical.put("closedAt", closedAt);
        canonical.put("closedWords", closedWords);
        canonical.put("version", version);
        return canonical;
    }
}
