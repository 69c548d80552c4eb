package mingbai.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A clean-up (清理) of normative documents as it was decided; it is not changed afterwards.
 *
 * @param decision the decision as a document of this platform, null when it is none
 */
public record CleanUp(long id, String agency, String title, String documentNumber, LocalDate decidedOn, @Nullable Long decision, List<Line> lines) {

    static final String KIND = "clean-up";

    /** What a decision says of one document. */
    public record Line(long document, Outcome outcome, String note) {}

    /** What may be said of a document. */
    public enum Outcome {
        KEPT("继续有效"), AMENDED("需要修改"), REPEALED("废止"), INVALID("宣布失效");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        boolean ends() {
            return this == REPEALED || this == INVALID;
        }
    }

    public CleanUp {
        lines = List.copyOf(lines);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state());
    }

    Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("title", title);
        canonical.put("documentNumber", documentNumber);
        canonical.put("decidedOn", decidedOn.toString());
        canonical.put("decision", decision == null ? null : Long.toString(decision));
        Map<String, String> outcomes = new TreeMap<>();
        lines.forEach(line -> outcomes.put(Long.toString(line.document()), line.outcome().name() + " " + line.note()));
        canonical.put("lines", outcomes);
        return canonical;
    }
}
