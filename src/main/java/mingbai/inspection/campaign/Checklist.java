package mingbai.inspection.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of what every unit must have (自查清单), kept by an office.
 *
 * @param builtIn code of the list of the program it was taken from, "" when the office made it
 * @param edition counts from 1; campaigns keep the edition they were planned with
 */
public record Checklist(long id, String agency, String builtIn, int edition, String title, List<CheckItem> items, boolean retired, long version) {

    public static final String KIND = "checklist";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<CheckItem>> ITEMS = new TypeReference<>() { };

    public Checklist {
        items = List.copyOf(items);
    }

    static String json(List<CheckItem> items) {
        return JSON.writeValueAsString(items);
    }

    static List<CheckItem> items(String json) {
        return JSON.readValue(json, ITEMS);
    }

    Checklist amended(String newTitle, List<CheckItem> newItems) {
        return new Checklist(id, agency, builtIn, edition + 1, newTitle, newItems, retired, version + 1);
    }

    Checklist retiredNow() {
        return new Checklist(id, agency, builtIn, edition, title, items, true, version + 1);
    }

    /** As a person edits it. */
    public String text() {
        return ChecklistText.of(items);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("builtIn", builtIn);
        state.put("edition", edition);
        state.put("title", title);
        state.put("items", json(items));
        state.put("retired", retired);
        state.put("version", version);
        return state;
    }
}
