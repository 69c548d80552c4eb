package mingbai.request;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/** That one request has to do with an earlier one of the same agency, as somebody saw it. */
public record RequestLink(long id, long request, long other, Reason reason, String note, long by, long at) {

    static final String KIND = "request-link";

    /** How two requests belong together. */
    public enum Reason {
        /** Art. 36(6). */
        REPEATED("重复申请"),
        /** May be answered together. */
        SAME("同类申请"),
        RELATED("有关联");

        private final String label;

        Reason(String label) {
            this.label = label;
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
        state.put("request", Long.toString(request));
        state.put("other", Long.toString(other));
        state.put("reason", reason.name());
        state.put("note", note);
        state.put("by", Long.toString(by));
        state.put("at", at);
        return state;
    }
}
