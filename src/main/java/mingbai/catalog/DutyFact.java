package mingbai.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A fact that starts a term: on this day information of the matter was formed, changed (Art. 26), or approved (批准, the budget's own term).
 * Said by a named person, written once.
 *
 * @param what what was formed, changed or approved, in the words of who said it
 */
public record DutyFact(long id, String agency, String matter, Kind kind, LocalDate onDay, String what) {

    public static final String KIND = "duty-fact";

    /** What happened to the information. The letter begins the codes of the duties that follow. */
    public enum Kind {
        FORMED('F', "形成"), CHANGED('C', "变更"), APPROVED('A', "批准");

        private final char letter;
        private final String label;

        Kind(char letter, String label) {
            this.letter = letter;
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String label() {
            return label;
        }

        char letter() {
            return letter;
        }

        static Kind ofLetter(char letter) {
            return letter == 'F' ? FORMED : letter == 'C' ? CHANGED : APPROVED;
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("matter", matter);
        state.put("kind", kind.code());
        state.put("onDay", onDay.toString());
        state.put("what", what);
        return state;
    }
}
