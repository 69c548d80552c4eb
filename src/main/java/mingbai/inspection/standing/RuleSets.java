package mingbai.inspection.standing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.AgencyKind;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which rules of disclosure (制度) a body must have: named sets ({@code inspection/rule-sets.yaml}), each for some kinds of bodies. */
final class RuleSets {

    private static final Map<AgencyKind, RuleSet> SETS = read();

    private RuleSets() {}

    /** @param rules codes of {@code publication/rules.csv} */
    record RuleSet(String name, Set<String> rules) {}

    /** None for kinds no set names. */
    static RuleSet of(AgencyKind kind) {
        return SETS.getOrDefault(kind, new RuleSet("", Set.of()));
    }

    private static Map<AgencyKind, RuleSet> read() {
        try (InputStream file = new ClassPathResource("inspection/rule-sets.yaml").getInputStream()) {
            List<?> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<AgencyKind, RuleSet> sets = new LinkedHashMap<>();
            for (Object row : rows) {
                Map<?, ?> set = (Map<?, ?>) row;
                RuleSet read = new RuleSet(set.get("name").toString(), Set.copyOf(((List<?>) set.get("rules")).stream().map(Object::toString).toList()));
                ((List<?>) set.get("kinds")).forEach(kind -> sets.put(AgencyKind.ofCode(kind.toString()).orElseThrow(), read));
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException("inspection/rule-sets.yaml cannot be read", e);
        }
    }
}
