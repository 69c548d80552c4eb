package mingbai.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * What a reform of agencies made of one of them (机构改革): one record for each body it concerned and each that follows it.
 *
 * @param successor code of the body that follows, empty when none does
 * @param oldName   what it was called until then
 * @param newName   what it or its successor is called since
 * @param onDay     first day of the new state
 * @param basis     the decision, as cited
 */
public record Succession(long id, String agency, Reform reform, String successor, String oldName, String newName, LocalDate onDay, String basis) {

    public static final String KIND = "succession";

    /** What can become of an agency. */
    public enum Reform {
        RENAMED("更名"), MERGED("并入"), SPLIT("分设"), ABOLISHED("撤销");

        private final String label;

        Reform(String label) {
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String label() {
            return label;
        }
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("reform", reform.code());
        state.put("successor", successor);
        state.put("oldName", oldName);
        state.put("newName", newName);
        state.put("onDay", onDay.toString());
        state.put("basis", basis);
        return state;
    }
}
