package mingbai.request.withheld;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.law.Ground;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * Information an answer kept back (Art. 18): it is looked at again by a day, and at once when circumstances change.
 *
 * @param what      in words that do not give it away
 * @param since     day of the answer
 * @param reviewDue by when it is looked at again
 * @param looks     each time somebody looked, in order
 */
public record Withheld(long id, String agency, long answer, long request, int n, String what, Ground ground, String reasons, LocalDate since, LocalDate reviewDue,
        State state, List<Look> looks, long version) {

    public static final String KIND = "withheld";

    public Withheld {
        looks = List.copyOf(looks);
    }

    /** Whether it is still kept back. */
    public enum State {
        WITHHELD("不予公开"),
        OPENED("已可以公开");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One look at it.
     *
     * @param changed whether circumstances had changed, not only the time come
     * @param nextDue null once it was opened
     */
    public record Look(int n, LocalDate day, boolean opened, boolean changed, String reason, @Nullable LocalDate nextDue, long account, String name) {

        String canonical() {
            return String.join("\u001f", Integer.toString(n), day.toString(), Boolean.toString(opened), Boolean.toString(changed), reason, String.valueOf(nextDue),
                    Long.toString(account));
        }
    }

    public boolean isWithheld() {
        return state == State.WITHHELD;
    }

    Withheld lookedAt(Look look, LocalDate due) {
        List<Look> all = new java.util.ArrayList<>(looks);
        all.add(look);
        return new Withheld(id, agency, answer, request, n, what, ground, reasons, since, due, look.opened() ? State.OPENED : State.WITHHELD, all, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("answer", Long.toString(answer));
        canonical.put("request", Long.toString(request));
        canonical.put("n", n);
        canonical.put("what", what);
        canonical.put("ground", ground.name());
        canonical.put("reasons", reasons);
        canonical.put("since", since.toString());
        canonical.put("reviewDue", reviewDue.toString());
        canonical.put("state", state.name());
        canonical.put("looks", looks.stream().map(Look::canonical).toList());
        canonical.put("version", version);
        return canonical;
    }
}
