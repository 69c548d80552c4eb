package mingbai.statistics.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.figure.Period;
import mingbai.ledger.Touched;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;

/**
 * One version of a closed period of an office's tree (统计期封存).
 *
 * @param number   1 for the first; a recount gives the next, with its reason
 * @param agencies codes of the tree as it was when the closing began
 * @param measures how many figures are frozen, or to be
 * @param closedAt null while it is counted
 */
public record Closing(long id, String agency, Period period, int number, State state, String reason, List<String> agencies, int measures, long account, String name,
        Instant begunAt, @Nullable Instant closedAt, long version) {

    public static final String KIND = "closing";

    /** How far it is. */
    public enum State {
        COUNTING("正在统计"),
        CLOSED("已封存");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Closing {
        agencies = List.copyOf(agencies);
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    public LocalDate closedOn() {
        return (closedAt == null ? begunAt : closedAt).atZone(Times.ZONE).toLocalDate();
    }

    Closing closed(int figures, Instant at) {
        return new Closing(id, agency, period, number, State.CLOSED, reason, agencies, figures, account, name, begunAt, at, version + 1);
    }

    /** @param frozen its figures; none while it is counted */
    Touched touched(List<Frozen> frozen) {
        return new Touched(KIND, Long.toString(id), version, state(frozen));
    }

    Map<String, ?> state(List<Frozen> frozen) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("from", period.from().toString());
        canonical.put("to", period.to().toString());
        canonical.put("number", number);
        canonical.put("state", state.name());
        canonical.put("reason", reason);
        canonical.put("agencies", agencies);
        canonical.put("account", Long.toString(account));
        canonical.put("closedAt", closedAt == null ? null : closedAt.toEpochMilli());
        Map<String, Object> figures = new TreeMap<>();
        if (isClosed()) {
            frozen.forEach(figure -> figures.put(figure.measure(), figure.state()));
        }
        canonical.put("figures", figures);
        return canonical;
    }
}
