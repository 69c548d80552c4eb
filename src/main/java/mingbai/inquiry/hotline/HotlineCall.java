package mingbai.inquiry.hotline;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call as it is on record now.
 *
 * @param number       the call system's own, unique in the installation
 * @param agency       code of the agency that handles it
 * @param receivedAt   epoch milliseconds; the beginning of the day where only the day was told
 * @param category     the call system's words, "" when it told none; likewise {@code place}
 * @param subject      may hold personal data: shown to staff alone
 * @param handledOn    null while it is open; {@code result} likewise
 * @param calledBackOn day of the follow-up call (回访), null while there was none
 * @param satisfied    what the citizen said at the follow-up, null when nothing
 * @param note         what was said at a follow-up made here
 * @param batch        the batch in which it was last told
 */
public record HotlineCall(long id, String number, String agency, long receivedAt, LocalDate receivedOn, String category, String place, String subject, HotlineChannel channel,
        @Nullable LocalDate handledOn, @Nullable HotlineResult result, @Nullable LocalDate calledBackOn, @Nullable Boolean satisfied, String note, long batch) {

    /** What the digest of a batch is taken of: everything but the batch. */
    String line() {
        return String.join("\u001f", Long.toString(id), number, agency, Long.toString(receivedAt), receivedOn.toString(), category, place, subject, channel.code(),
                handledOn == null ? "" : handledOn.toString(), result == null ? "" : result.code(), calledBackOn == null ? "" : calledBackOn.toString(),
                satisfied == null ? "" : satisfied.toString(), note) + "\n";
    }

    public boolean isHandled() {
        return handledOn != null;
    }

    public String address() {
        return "/desk/hotline/call/" + id;
    }

    /** Handled and never called back: what a follow-up is owed for. */
    public boolean mayBeCalledBack() {
        return isHandled() && calledBackOn == null && result != HotlineResult.INVALID;
    }

    HotlineCall calledBack(LocalDate on, @Nullable Boolean content, String words, long newBatch) {
        return new HotlineCall(id, number, agency, receivedAt, receivedOn, category, place, subject, channel, handledOn, result, on, content, words, newBatch);
    }

    /** As this row of the call system tells it; a follow-up made here that the row knows nothing of stays. */
    HotlineCall told(ToldCall row, long newBatch) {
        boolean keep = row.calledBackOn() == null && row.satisfied() == null;
        return new HotlineCall(id, number, row.agency(), row.receivedAt(), row.receivedOn(), row.category(), row.place(), row.subject(), row.channel(), row.handledOn(),
                row.result(), keep ? calledBackOn : row.calledBackOn(), keep ? satisfied : row.satisfied(), note, newBatch);
    }

    boolean same(HotlineCall other) {
        return Objects.equals(line(), other.line());
    }
}
