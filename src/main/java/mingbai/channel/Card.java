package mingbai.channel;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * The passages a clerk picked for the one-page card (明白卡) of a document; a field left empty is filled by the program.
 *
 * @param filledAt epoch ms
 */
public record Card(long document, String agency, Map<CardField, String> passages, String filledName, long filledAt, long version) {

    static final String KIND = "card";

    public Card {
        passages = new EnumMap<>(passages);
    }

    public String passage(CardField field) {
        return passages.getOrDefault(field, "");
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(document), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        for (CardField field : CardField.values()) {
            state.put(field.name(), passage(field));
        }
        state.put("filledName", filledName);
        state.put("filledAt", filledAt);
        return state;
    }
}
