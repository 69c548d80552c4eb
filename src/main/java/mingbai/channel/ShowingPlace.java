package mingbai.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A board, screen, kiosk or reading place of an agency, with an address of its own on the portal.
 *
 * @param sources codes of the agencies whose newest documents its page shows
 * @param days    how long a document counts as new, calendar days
 * @param seconds how long one page stands before the next
 */
public record ShowingPlace(long id, String agency, PlaceKind kind, String name, String address, String phone, String hours, List<String> sources, int days,
        int seconds, boolean open, long version) {

    static final String KIND = "place";

    public ShowingPlace {
        sources = List.copyOf(sources);
    }

    /** Address of its public page, empty where it has none. */
    public String page() {
        return kind.page().isEmpty() ? "" : "/" + kind.page() + "/" + id;
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("kind", kind.name());
        state.put("name", name);
        state.put("address", address);
        state.put("phone", phone);
        state.put("hours", hours);
        state.put("sources", sources);
        state.put("days", days);
        state.put("seconds", seconds);
        state.put("open", open);
        return state;
    }
}
