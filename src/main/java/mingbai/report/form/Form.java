package mingbai.report.form;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A form an office collects from those below it.
 *
 * @param agency    code of the office that collects it
 * @param builtIn   code of the {@link BuiltInForm} it was taken from, or ""
 * @param edition   number of the definition in force
 * @param automatic whether a round of each period is begun by the program once the period is over
 * @param retired   whether no new round may be begun
 */
public record Form(long id, String agency, String builtIn, int edition, FormDefinition definition, boolean automatic, boolean retired, long version) {

    public static final String KIND = "report-form";

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("builtIn", builtIn);
        state.put("edition", edition);
        state.put("definition", definition.json());
        state.put("automatic", automatic);
        state.put("retired", retired);
        state.put("version", version);
        return state;
    }

    Form redefined(FormDefinition next) {
        return new Form(id, agency, builtIn, edition + 1, next, automatic, retired, version + 1);
    }

    Form set(boolean nowAutomatic, boolean nowRetired) {
        return new Form(id, agency, builtIn, edition, definition, nowAutomatic, nowRetired, version + 1);
    }
}
