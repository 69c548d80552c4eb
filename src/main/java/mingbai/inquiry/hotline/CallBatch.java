package mingbai.inquiry.hotline;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * Calls that were told together: one line of the ledger for all of them. It never changes; a call told anew belongs to the later batch, and what it was
 * stays on record with the earlier.
 *
 * @param origin {@code file}, {@code http} or {@code desk}
 * @param source SHA-256 of the file or of what was sent, "" of a follow-up made here
 * @param digest SHA-256 over the lines of its calls in the order of their ids, hexadecimal
 * @param account who answers for it, 0 for the call system
 */
public record CallBatch(long id, String origin, String source, int calls, String digest, long account, String name, long at) {

    public static final String KIND = "callbatch";

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state());
    }

    Map<String, ?> state() {
        return state(calls, digest);
    }

    /** What it must still be when counted and hashed again. */
    Map<String, ?> state(int calls, String digest) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("origin", origin);
        state.put("source", source);
        state.put("calls", calls);
        state.put("digest", digest);
        state.put("account", Long.toString(account));
        state.put("at", at);
        return state;
    }

    static String digest(Collection<HotlineCall> calls) {
        CallDigest digest = new CallDigest();
        calls.stream().sorted(Comparator.comparingLong(HotlineCall::id)).forEach(digest::add);
        return digest.hex();
    }
}
