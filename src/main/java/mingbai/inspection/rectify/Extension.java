package mingbai.inspection.rectify;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A longer term for mending (延期): asked for with a reason before the term ends, decided by another person.
 *
 * @param days      working days added to the term
 * @param word      the decision's reason, "" while there is none
 * @param decidedBy null while undecided
 */
public record Extension(long id, long finding, int days, String reason, long askedBy, String askedName, long askedAt, State state, String word, @Nullable Long decidedBy,
        String decidedName, @Nullable Long decidedAt, long version) {

    static final String KIND = "finding-extension";

    /** How it ended. */
    public enum State {
        ASKED("待决定"), GRANTED("同意延期"), REFUSED("不同意延期");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Extension decided(boolean granted, String why, long account, String name, long at) {
        return new Extension(id, finding, days, reason, askedBy, askedName, askedAt, granted ? State.GRANTED : State.REFUSED, why, account, name, at, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("finding", Long.toString(finding));
        canonical.put("days", days);
        canonical.put("reason", reason);
        canonical.put("state", state.name());
        canonical.put("word", word);
        canonical.put("version", version);
        return canonical;
    }
}
