package mingbai.inspection;

import java.time.Duration;
import java.util.List;

/**
 * What a look came to.
 *
 * @param papers public papers there are in its scope
 * @param anew   of them those that were judged anew, because they changed or the checks did
 */
public record LookResult(long id, long papers, long anew, List<OfRule> rules, Duration took) {

    public LookResult {
        rules = List.copyOf(rules);
    }

    /**
     * Of one rule.
     *
     * @param looked    things looked at
     * @param found     faults there are now, old and new; -1 where only what changed was judged anew
     * @param notLooked why it was not looked at, "" when it was
     */
    public record OfRule(String rule, long looked, long found, long opened, long back, long gone, String notLooked) {}

    public long opened() {
        return rules.stream().mapToLong(OfRule::opened).sum();
    }

    public long gone() {
        return rules.stream().mapToLong(OfRule::gone).sum();
    }
}
