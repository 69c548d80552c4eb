package mingbai.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * One version of a matter as it was set down: in a standard ({@code agency} empty), or by an agency.
 *
 * @param standard code of the standard; for an agency's own matter empty
 * @param changed  of an adjusted one the columns that differ from the standard; the others follow it
 * @param endsOn   last day; before {@code effectiveOn} when it was taken back before it ever held
 */
public record MatterVersion(long id, String standard, String agency, String code, Kind kind, MatterFacts facts, Set<String> changed, String reason,
        LocalDate effectiveOn, @Nullable LocalDate endsOn, String endReason, long version) {

    public static final String THING = "catalog-matter";

    /** What an agency, or a standard, does with the matter. */
    public enum Kind {
        STANDARD("标准"), OWN("增列"), ADJUSTED("调整"), DECLINED("不适用");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    boolean everHolds() {
        return endsOn == null || !endsOn.isBefore(effectiveOn);
    }

    boolean saysTheSameAs(MatterVersion other) {
        return kind == other.kind && changed.equals(other.changed) && switch (kind) {
            case STANDARD, OWN -> facts.equals(other.facts);
            case ADJUSTED -> java.util.Collections.disjoint(changed, facts.differingFrom(other.facts)); // the other columns are the standard's
            case DECLINED -> true;
        };
    }

    MatterVersion until(@Nullable LocalDate last, String why) {
        return new MatterVersion(id, standard, agency, code, kind, facts, changed, reason, effectiveOn, last, why, version + 1);
    }

    /** What the other says, in the place of this. */
    MatterVersion saying(MatterVersion other, @Nullable LocalDate last) {
        return new MatterVersion(id, other.standard, agency, code, other.kind, other.facts, other.changed, other.reason, effectiveOn, last, "", version + 1);
    }

    Touched touched() {
        return new Touched(THING, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>(facts.columns());
        state.put("standard", standard);
        state.put("agency", agency);
        state.put("code", code);
        state.put("kind", kind.code());
        state.put("changed", String.join(";", changed));
        state.put("reason", reason);
        state.put("effective_on", effectiveOn.toString());
        state.put("ends_on", endsOn == null ? null : endsOn.toString());
        state.put("end_reason", endReason);
        return state;
    }
}
