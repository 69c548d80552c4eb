package mingbai.assessment.merit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Touched;

/**
 * A decision that rewards an agency or holds it to account.
 *
 * @param office code of the office that keeps the record
 * @param agency code of the agency the decision is about
 * @param post   of a person it is about: the post or number, never the name; empty for none; shown to the office alone
 * @param note   why the record was corrected last
 * @param struck why it does not count any more, empty while it does
 */
public record Merit(long id, String office, String agency, Entry entry, String note, String struck, long version) {

    public static final String KIND = "merit";

    /** What is decided, gravest last within its side. Art. 53: ordered to correct; where it is grave, sanctions on those responsible. */
    public enum Kind {
        PRAISE("通报表扬", true),
        AWARD("表彰奖励", true),
        TALK("约谈", false),
        ORDER("责令改正", false),
        CRITICISM("通报批评", false),
        SANCTION("处分", false);

        private final String label;
        private final boolean reward;

        Kind(String label, boolean reward) {
            this.label = label;
            this.reward = reward;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        public boolean isReward() {
            return reward;
        }

        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /**
     * What a person enters.
     *
     * @param number of the document, empty when it has none
     * @param body   who decided, in words: it may be another body than any of ours
     * @param basis  the provision it rests on
     */
    public record Entry(Kind kind, LocalDate day, String number, String body, String basis, String about, String post) {}

    public boolean counts() {
        return struck.isEmpty();
    }

    Merit corrected(String of, Entry next, String reason) {
        return new Merit(id, office, of, next, reason, struck, version + 1);
    }

    Merit struckFor(String reason) {
        return new Merit(id, office, agency, entry, note, reason, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("office", office);
        state.put("agency", agency);
        state.put("kind", entry.kind().code());
        state.put("day", entry.day().toString());
        state.put("number", entry.number());
        state.put("body", entry.body());
        state.put("basis", entry.basis());
        state.put("about", entry.about());
        state.put("post", entry.post());
        state.put("note", note);
        state.put("struck", struck);
        return state;
    }
}
