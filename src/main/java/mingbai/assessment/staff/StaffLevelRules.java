package mingbai.assessment.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The dated rules of levels ({@code assessment/staff/*.yaml}). */
public record StaffLevelRules(List<StaffLevelRule> rules) {

    private static final StaffLevelRules BUILT_IN = new StaffLevelRules(read());

    public StaffLevelRules {
        rules = rules.stream().sorted(Comparator.comparing(StaffLevelRule::from)).toList();
    }

    public static StaffLevelRules builtIn() {
        return BUILT_IN;
    }

    /** The newest in force on 1 January of the year; empty for years before the first. */
    public Optional<StaffLevelRule> of(int year) {
        LocalDate day = LocalDate.of(year, 1, 1);
        return rules.stream().filter(rule -> !rule.from().isAfter(day)).reduce((older, newer) -> newer);
    }

    private static List<StaffLevelRule> read() {
        try {
            List<StaffLevelRule> rules = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:assessment/staff/*.yaml")) {
                try (InputStream in = file.getInputStream()) {
                    Map<String, List<Map<String, Object>>> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                    top.getOrDefault("rules", List.of()).forEach(one -> rules.add(rule(one)));
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException("assessment/staff/*.yaml cannot be read", e);
        }
    }

    private static StaffLevelRule rule(Map<String, Object> one) {
        return new StaffLevelRule(day(one.get("from")), number(one, "minimum"), number(one, "excellent"), number(one, "competent"), number(one, "basic"),
                String.valueOf(one.get("basis")), Boolean.TRUE.equals(one.get("confirmed")));
    }

    private static LocalDate day(Object written) {
        // YAML reads an unquoted day as midnight UTC
        return written instanceof java.util.Date date ? LocalDate.ofInstant(date.toInstant(), java.time.ZoneOffset.UTC) : LocalDate.parse(String.valueOf(written));
    }

    private static long number(Map<String, Object> one, String field) {
        if (one.get(field) instanceof Integer whole) {
            return whole;
        }
        throw new IllegalArgumentException("assessment/staff/*.yaml: " + field + " must be a whole number");
    }
}
