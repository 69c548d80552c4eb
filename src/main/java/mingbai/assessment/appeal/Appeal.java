package mingbai.assessment.appeal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.ledger.Touched;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A unit's appeal against what it got for one indicator.
 *
 * @param number on the receipt
 * @param office code of the agency that assesses and decides
 * @param was    points on the sheet when it was filed, in hundredths, counted from 0 also where the sheet takes away from the full
 * @param most   the points the indicator has
 * @param text   why the unit thinks it worth more
 */
public record Appeal(long id, String number, long round, long sheet, String office, String unit, String indicator, String name, long was, long most, String text,
        long filedBy, String filedName, LocalDate filedOn, State state, @Nullable Decision decision, List<Hearing> hearings, long version) {

    public static final String KIND = "appeal";

    /** An indicator without points of its own, as a veto (单项否决): where the appeal is upheld no points change, the veto falls. */
    boolean isWorthNothing() {
        return most == 0;
    }

    /** Where it stands. */
    public enum State {
        FILED("待复核", Tone.SOON), WITHDRAWN("已撤回", Tone.PLAIN), DECIDED("已决定", Tone.DONE);

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

    /** How it ended. */
    public enum Outcome {
        UPHELD("申诉成立"), PARTLY("申诉部分成立"), REJECTED("申诉不成立");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param points what the indicator is worth now, in hundredths from 0; of a rejected one what it was */
    public record Decision(Outcome outcome, long points, String reason, long account, String name, LocalDate on) {}

    /** The unit was heard: in a hearing or in a talk. @param attended who, by post */
    public record Hearing(LocalDate on, Form form, String attended, String minutes, long account, String name) {

        /** In which form. */
        public enum Form {
            HEARING("听证"), TALK("面谈");

            private final String label;

            Form(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    public String standing() {
        return decision == null ? state.label() : decision.outcome().label();
    }

    Appeal withdrawn() {
        return new Appeal(id, number, round, sheet, office, unit, indicator, name, was, most, text, filedBy, filedName, filedOn, State.WITHDRAWN, null, hearings, version + 1);
    }

    Appeal decided(Decision how) {
        return new Appeal(id, number, round, sheet, office, unit, indicator, name, was, most, text, filedBy, filedName, filedOn, State.DECIDED, how, hearings, version + 1);
    }

    Appeal heard(Hearing more) {
        return new Appeal(id, number, round, sheet, office, unit, indicator, name, was, most, text, filedBy, filedName, filedOn, state, decision,
                Stream.concat(hearings.stream(), Stream.of(more)).toList(), version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("number", number);
        canonical.put("assessment", Long.toString(round));
        canonical.put("sheet", Long.toString(sheet));
        canonical.put("office", office);
        canonical.put("unit", unit);
        canonical.put("indicator", indicator);
        canonical.put("was", was);
        canonical.put("most", most);
        canonical.put("text", text);
        canonical.put("filedBy", Long.toString(filedBy));
        canonical.put("filedOn", filedOn.toString());
        canonical.put("state", state.name());
        canonical.put("outcome", decision == null ? null : decision.outcome().name());
        canonical.put("points", decision == null ? null : decision.points());
        canonical.put("reason", decision == null ? null : decision.reason());
        canonical.put("decidedBy", decision == null ? null : Long.toString(decision.account()));
        canonical.put("decidedOn", decision == null ? null : decision.on().toString());
        canonical.put("hearings", hearings.stream().map(one -> Map.of("on", one.on().toString(), "form", one.form().name(), "attended", one.attended(), "minutes", one.minutes(),
                "account", Long.toString(one.account()))).toList());
        return canonical;
    }
}
