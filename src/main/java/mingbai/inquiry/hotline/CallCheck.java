package mingbai.inquiry.hotline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * One drawn call and what two persons found.
 *
 * @param n      place in the draw, from 1
 * @param faults keys of the checklist that the call fails
 * @param first  who checked, null while nobody did; {@code second} who looked again
 */
public record CallCheck(long id, long sample, int n, long call, List<String> faults, String note, @Nullable Look first, @Nullable Look second, String secondNote, State state, long version) {

    public static final String KIND = "callcheck";

    public record Look(long account, String name, long at) {}

    /** Where a check stands. */
    public enum State {
        WAITING("待检查"), CHECKED("待复核"), AGREED("已复核");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public CallCheck {
        faults = List.copyOf(faults);
    }

    CallCheck checked(List<String> found, String words, Look by) {
        return new CallCheck(id, sample, n, call, found, words, by, null, secondNote, State.CHECKED, version + 1);
    }

    CallCheck agreed(Look by) {
        return new CallCheck(id, sample, n, call, faults, note, first, by, "", State.AGREED, version + 1);
    }

    /** Given back to be checked anew. */
    CallCheck back(String why) {
        return new CallCheck(id, sample, n, call, faults, note, null, null, why, State.WAITING, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("sample", Long.toString(sample));
        canonical.put("n", n);
        canonical.put("call", Long.toString(call));
        canonical.put("faults", faults);
        canonical.put("note", note);
        canonical.put("first", canonical(first));
        canonical.put("second", canonical(second));
        canonical.put("secondNote", secondNote);
        canonical.put("state", state.name());
        canonical.put("version", version);
        return canonical;
    }

    private static @Nullable String canonical(@Nullable Look look) {
        return look == null ? null : look.account() + " " + look.name() + " " + look.at();
    }
}
