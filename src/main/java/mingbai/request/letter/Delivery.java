package mingbai.request.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a letter (送达). Days are those that happened, not those of entering.
 *
 * @param n          from 1; a letter that came back is delivered again
 * @param sentOn     posted, handed over, mailed, or put on the platform
 * @param tracking   number of the postal item, else ""
 * @param to         address it went to, or who took it, in words
 * @param receivedOn reached the addressee; null while that is not known
 */
public record Delivery(int n, Method method, LocalDate sentOn, String tracking, String to, @Nullable LocalDate receivedOn) {

    /** By what way. */
    public enum Method {
        POST("邮寄"),
        COUNTER("当面送达"),
        EMAIL("电子邮件"),
        /** Seen on the page where the case is followed. */
        PLATFORM("本平台");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Delivery receivedOn(LocalDate day) {
        return new Delivery(n, method, sentOn, tracking, to, day);
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("n", n);
        state.put("method", method.name());
        state.put("sentOn", sentOn.toString());
        state.put("tracking", tracking);
        state.put("to", to);
        state.put("receivedOn", receivedOn == null ? null : receivedOn.toString());
        return state;
    }
}
