package mingbai.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of one day. */
public final class RulesInForce {

    /** @param used whether the office uses it */
    record Held(Rule rule, Map<String, Long> thresholds, boolean used) {

        static Held as(Rule rule) {
            return new Held(rule, rule.thresholds(), true);
        }

        Held with(RuleChange change) {
            if (change.name().equals(RuleChange.USE)) {
                return new Held(rule, thresholds, change.value() != 0);
            }
            Map<String, Long> set = new HashMap<>(thresholds);
            set.computeIfPresent(change.name(), (name, before) -> change.value());
            return new Held(rule, Map.copyOf(set), used);
        }
    }

    private final Map<String, Held> rules;

    RulesInForce(Map<String, Held> rules) {
        this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** As the program brings them, before any office set anything. */
    public static RulesInForce ofProgram(LocalDate day) {
        Map<String, Held> held = new LinkedHashMap<>();
        RuleBook.all().stream().filter(rule -> rule.holdsOn(day)).forEach(rule -> held.put(rule.key(), Held.as(rule)));
        return new RulesInForce(held);
    }

    public List<Rule> all() {
        return rules.values().stream().map(Held::rule).toList();
    }

    public boolean isOn(String key) {
        Held held = rules.get(key);
        return held != null && held.used();
    }

    /** @throws IllegalArgumentException for a key no rule has on this day */
    public Rule rule(String key) {
        return held(key).rule();
    }

    /** The value as it stands on this day. */
    public long threshold(String key, String name) {
        Long value = held(key).thresholds().get(name);
        if (value == null) {
            throw new IllegalArgumentException("rule " + key + " has no threshold " + name);
        }
        return value;
    }

    public Map<String, Long> thresholds(String key) {
        return held(key).thresholds();
    }

    private Held held(String key) {
        Held held = rules.get(key);
        if (held == null) {
            throw new IllegalArgumentException("no rule " + key + " holds");
        }
        return held;
    }

    /** Changes whenever one of these rules would judge otherwise: what was judged before is then judged anew. */
    long stamp(Collection<String> keys) {
        long stamp = 17;
        for (String key : keys) {
            Held held = rules.get(key);
            stamp = stamp * 31 + key.hashCode();
            stamp = stamp * 31 + (held == null || !held.used() ? 0 : held.thresholds().hashCode() + 1L);
        }
        return stamp;
    }
}
