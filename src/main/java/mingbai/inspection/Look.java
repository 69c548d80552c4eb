package mingbai.inspection;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One look of the machine.
 *
 * @param agencies codes of those looked at, null for all there are
 */
public record Look(LocalDate day, @Nullable Set<String> agencies, RulesInForce rules) {

    public Look {
        agencies = agencies == null ? null : Set.copyOf(agencies);
    }

    public boolean covers(String agency) {
        return agencies == null || agencies.contains(agency);
    }

    public long threshold(String rule, String name) {
        return rules.threshold(rule, name);
    }
}
