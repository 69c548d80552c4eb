package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A measure against a cause (改进措施): who does what by when, done, and checked by somebody else.
 *
 * @param agency code of the unit that carries it out
 * @param note   what was done, or what the check showed
 */
public record Improvement(long id, long campaign, String agency, String cause, String words, String person, LocalDate madeOn, LocalDate dueOn, State state,
        @Nullable LocalDate doneOn, @Nullable Long doneBy, String note, @Nullable LocalDate checkedOn, @Nullable Long checkedBy, long version) {

    static final String KIND = "improvement";

    /** Where a measure stands. */
    public enum State {
        SET("待落实", Tone.SOON), DONE("已落实待核查", Tone.NEWS), CHECKED("已核查", Tone.DONE);

        private final String label;
        private final Tone tone;

        State(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public Tone tone() {
            return tone;
        }
    }

    public boolean isLate(LocalDate today) {
        return state == State.SET && today.isAfter(dueOn);
    }

    Improvement done(LocalDate day, long account, String what) {
        return new Improvement(id, campaign, agency, cause, words, person, madeOn, dueOn, State.DONE, day, account, what, null, null, version + 1);
    }

    Improvement checked(LocalDate day, long account, String seen) {
        return new Improvement(id, campaign, agency, cause, words, person, madeOn, dueOn, State.CHECKED, doneOn, doneBy, seen, day, account, version + 1);
    }

    Improvement givenBack(String why) {
        return new Improvement(id, campaign, agency, cause, words, person, madeOn, dueOn, State.SET, null, null, why, null, null, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("campaign", Long.toString(campaign));
        map.put("agency", agency);
        map.put("cause", cause);
        map.put("words", words);
        map.put("person", person);
        map.put("madeOn", madeOn.toString());
        map.put("dueOn", dueOn.toString());
        map.put("state", state.name());
        map.put("doneOn", doneOn == null ? null : doneOn.toString());
        map.put("note", note);
        map.put("checkedOn", checkedOn == null ? null : checkedOn.toString());
        map.put("version", version);
        return map;
    }
}
