package mingbai.inspection;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at, and by what law: data ({@code inspection/rules/*.yaml}), never code.
 *
 * @param key        e.g. {@code duty.late}; the part before the point is the group it is listed in
 * @param group      the group's name
 * @param what       one sentence: what must be so
 * @param basis      the law or document it rests on, as it is cited
 * @param confirmed  whether the basis was read; an unconfirmed value may be corrected by the office
 * @param term       working days to mend it
 * @param byHand     whether a person must strike it off even when the machine no longer sees it
 * @param thresholds named whole numbers
 * @param from       first day on which it holds
 * @param to         last day, null while it has none
 */
public record Rule(String key, String group, String name, String what, String basis, boolean confirmed, Severity severity, int term, boolean byHand,
        Map<String, Long> thresholds, LocalDate from, @Nullable LocalDate to) {

    public Rule {
        if (!key.matches("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*") || name.isBlank() || what.isBlank() || basis.isBlank() || term < 1) {
            throw new IllegalArgumentException("rule '" + key + "' needs a key like duty.late, a name, what must be so, its basis and a term");
        }
        thresholds = Map.copyOf(thresholds);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
