package mingbai.assessment.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A unit's application and what became of it.
 *
 * @param agency   code of the office that called
 * @param unit     code of the unit that applied
 * @param reason   of the decision
 * @param lookedOn the last look at a recognised one
 * @param endedWhy why it was withdrawn, empty while it was not
 */
public record ModelUnit(long id, long call, String agency, String unit, String title, String text, LocalDate appliedOn, State state, String reason,
        @Nullable LocalDate decidedOn, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable LocalDate lookedOn, @Nullable LocalDate endedOn, String endedWhy,
        List<Opinion> opinions, long version) {

    public static final String KIND = "model-unit";
    static final int JUDGES = 2;

    /** How far it is. */
    public enum State {
        APPLIED("待评审", Tone.SOON), RECOGNISED("示范点", Tone.DONE), REFUSED("未认定", Tone.PLAIN), WITHDRAWN("已撤销", Tone.LATE);

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

    /** What somebody found, as judge or at a later look. */
    public record Opinion(What what, boolean fit, String opinion, long account, String name, LocalDate on) {

        /** On which occasion. */
        public enum What {
            JUDGING("评审"), LOOK("年度复查");

            private final String label;

            What(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    public List<Opinion> judges() {
        return opinions.stream().filter(opinion -> opinion.what() == Opinion.What.JUDGING).toList();
    }

    public boolean isJudged() {
        return judges().size() >= JUDGES;
    }

    /** Whether it is a model unit on the day. */
    public boolean holdsOn(LocalDate day) {
        return state == State.RECOGNISED && validFrom != null && validTo != null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** By when it is to be looked at again: a year after it was recognised or last looked at; null where it is not to be. */
    public @Nullable LocalDate lookDue() {
        LocalDate last = lookedOn != null ? lookedOn : validFrom;
        return state != State.RECOGNISED || last == null || validTo == null || last.plusYears(1).isAfter(validTo) ? null : last.plusYears(1);
    }

    public String standing(LocalDate day) {
        return state == State.RECOGNISED && !holdsOn(day) ? "有效期已过" : state == State.APPLIED && isJudged() ? "待决定" : state.label();
    }

    ModelUnit with(Opinion opinion, @Nullable LocalDate looked) {
        List<Opinion> more = java.util.stream.Stream.concat(opinions.stream(), java.util.stream.Stream.of(opinion)).toList();
        return new ModelUnit(id, call, agency, unit, title, text, appliedOn, state, reason, decidedOn, validFrom, validTo, looked, endedOn, endedWhy, more, version + 1);
    }

    ModelUnit decided(boolean recognised, String why, LocalDate on, LocalDate to) {
        return new ModelUnit(id, call, agency, unit, title, text, appliedOn, recognised ? State.RECOGNISED : State.REFUSED, why, on, recognised ? on : null,
                recognised ? to : null, null, null, "", opinions, version + 1);
    }

    ModelUnit withdrawn(String why, LocalDate on) {
        return new ModelUnit(id, call, agency, unit, title, text, appliedOn, State.WITHDRAWN, reason, decidedOn, validFrom, validTo, lookedOn, on, why, opinions, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("call", Long.toString(call));
        canonical.put("agency", agency);
        canonical.put("unit", unit);
        canonical.put("title", title);
        canonical.put("text", text);
        canonical.put("appliedOn", appliedOn.toString());
        canonical.put("state", state.name());
        canonical.put("reason", reason);
        canonical.put("decidedOn", decidedOn == null ? null : decidedOn.toString());
        canonical.put("validFrom", validFrom == null ? null : validFrom.toString());
        canonical.put("validTo", validTo == null ? null : validTo.toString());
        canonical.put("lookedOn", lookedOn == null ? null : lookedOn.toString());
        canonical.put("endedOn", endedOn == null ? null : endedOn.toString());
        canonical.put("endedWhy", endedWhy);
        canonical.put("opinions", opinions.stream().map(one -> Map.of("what", one.what().name(), "fit", one.fit(), "opinion", one.opinion(), "account",
                Long.toString(one.account()), "on", one.on().toString())).toList());
        return canonical;
    }
}
