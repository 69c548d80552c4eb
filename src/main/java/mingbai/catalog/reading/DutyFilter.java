package mingbai.catalog.reading;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of duties is narrowed to.
 *
 * @param owedBy codes of the agencies that owe them, null for all there are
 * @param states none narrows nothing
 * @param matter code, empty for all
 * @param person account that is in charge of the matter, null for all
 */
public record DutyFilter(@Nullable Collection<String> owedBy, Set<DutyState> states, String matter, @Nullable Long person) {

    public static final DutyFilter ALL = new DutyFilter(null, Set.of(), "", null);

    public static DutyFilter of(Collection<String> owedBy) {
        return new DutyFilter(owedBy, Set.of(), "", null);
    }

    public DutyFilter in(DutyState... wanted) {
        return new DutyFilter(owedBy, Set.of(wanted), matter, person);
    }

    public DutyFilter of(String code) {
        return new DutyFilter(owedBy, states, code, person);
    }

    public DutyFilter chargedTo(long account) {
        return new DutyFilter(owedBy, states, matter, account);
    }
}
