package mingbai.assessment.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A call for model units.
 *
 * @param agency code of the office that calls
 * @param until  last day of applying
 * @param years  for how long a unit is recognised
 */
public record ModelCall(long id, String agency, int year, String title, String criteria, LocalDate until, int years, long version) {

    public static final String KIND = "model-call";

    public boolean isOpen(LocalDate day) {
        return !day.isAfter(until);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("year", year);
        state.put("title", title);
        state.put("criteria", criteria);
        state.put("until", until.toString());
        state.put("years", years);
        return state;
    }
}
