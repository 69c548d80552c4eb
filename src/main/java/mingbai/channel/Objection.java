package mingbai.channel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said against a 公示. Seen by its agency alone: who may object must not be afraid to.
 *
 * @param who      name and how to reach them, as far as given
 * @param handling null while it is open
 */
public record Objection(long id, long notice, String agency, LocalDate receivedOn, Medium medium, String who, String text, @Nullable String handling,
        @Nullable LocalDate handledOn, @Nullable String handledName, String takenName, long version) {

    static final String KIND = "objection";

    /** How it came. */
    public enum Medium {
        VISIT("当面"), PHONE("电话"), LETTER("来信"), EMAIL("电子邮件"), OTHER("其他");

        private final String label;

        Medium(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Objection handled(String how, LocalDate on, String name) {
        return new Objection(id, notice, agency, receivedOn, medium, who, text, how, on, name, takenName, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("notice", Long.toString(notice));
        state.put("agency", agency);
        state.put("receivedOn", receivedOn.toString());
        state.put("medium", medium.name());
        state.put("who", who);
        state.put("text", text);
        state.put("handling", handling);
        state.put("handledOn", handledOn == null ? null : handledOn.toString());
        state.put("handledName", handledName);
        state.put("takenName", takenName);
        return state;
    }
}
