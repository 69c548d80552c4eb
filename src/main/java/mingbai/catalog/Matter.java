package mingbai.catalog;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A matter (公开事项) as it holds on a day, for an agency or in a standard: what is owed, to whom, by when, how often.
 *
 * @param code        known by this in every agency that owes it
 * @param agency      the agency whose own or adjusted matter it is, empty when it holds as the standard has it
 * @param standard    code of the standard it comes from, empty for an agency's own
 * @param effectiveOn from this day it has held in these words
 * @param endsOn      the last day, null while none is set
 */
public record Matter(String code, MatterFacts facts, String agency, String standard, LocalDate effectiveOn, @Nullable LocalDate endsOn) {

    /** Where a matter comes from. */
    public enum Origin {
        STANDARD("标准目录"), ADJUSTED("标准目录，已调整"), OWN("本机关增列");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Origin origin() {
        return standard.isEmpty() ? Origin.OWN : agency.isEmpty() ? Origin.STANDARD : Origin.ADJUSTED;
    }

    public String name() {
        return facts.name();
    }

    public int item() {
        return facts.item();
    }

    public String level1() {
        return facts.level1();
    }

    public String level2() {
        return facts.level2();
    }

    public String content() {
        return facts.content();
    }

    public String basis() {
        return facts.basis();
    }

    public TimeLimit timeLimit() {
        return facts.timeLimit();
    }

    public Set<String> channels() {
        return facts.channels();
    }

    public String audience() {
        return facts.audience();
    }

    public String method() {
        return facts.method();
    }

    public boolean isProactive() {
        return facts.method().equals(MatterFacts.PROACTIVE);
    }

    public String level() {
        return facts.level();
    }

    public Cadence cadence() {
        return facts.cadence();
    }

    public int quota() {
        return facts.quota();
    }

    public String genre() {
        return facts.genre();
    }

    public String theme() {
        return facts.theme();
    }

    /** The same words, for another stretch of days. */
    public Matter during(LocalDate first, @Nullable LocalDate last) {
        return new Matter(code, facts, agency, standard, first, last);
    }

    /** Whether nothing but the days differs. */
    public boolean saysTheSameAs(Matter other) {
        return code.equals(other.code) && facts.equals(other.facts) && agency.equals(other.agency) && standard.equals(other.standard);
    }
}
