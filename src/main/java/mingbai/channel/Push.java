package mingbai.channel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * One sending of one edition, or of a withdrawal, to another portal.
 *
 * @param edition     number of the edition; that of the last one for a withdrawal
 * @param status      of the last answer, null before any
 * @param answer      beginning of the last answer or what went wrong
 * @param answeredUrl where the other portal says the document stands: the evidence
 */
public record Push(long id, long target, String agency, long document, int edition, Action action, State state, int tries, Instant nextAt,
        @Nullable Integer status, @Nullable String answer, @Nullable String answeredUrl, @Nullable Instant endedAt, Instant createdAt, long version) {

    static final String KIND = "push";

    public enum Action {
        PUT("发布"), REMOVE("撤下");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum State {
        WAITING("等待推送"), DONE("已送达"), FAILED("没有送达"), DROPPED("不再推送");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Answered: the end of it, or another try. */
    Push with(State next, int triesNow, Instant again, @Nullable Integer statusNow, @Nullable String said, @Nullable String url, @Nullable Instant ended, long newVersion) {
        return new Push(id, target, agency, document, edition, action, next, triesNow, again, statusNow, said, url, ended, createdAt, newVersion);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    /** What does not change while it is tried again. */
    Map<String, ?> canonical() {
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        known.put("target", Long.toString(target));
        known.put("agency", agency);
        known.put("document", Long.toString(document));
        known.put("edition", edition);
        known.put("action", action.name());
        known.put("state", state.name());
        known.put("answeredUrl", answeredUrl);
        return known;
    }
}
