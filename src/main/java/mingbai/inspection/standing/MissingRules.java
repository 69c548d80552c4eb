package mingbai.inspection.standing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingbai.agency.Agency;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.ObligedAgencies;
import mingbai.inspection.Sweep;
import mingbai.publication.reading.RulesReading;
import org.springframework.stereotype.Component;

/** Rules of disclosure that a body must have and has not published, or no longer holds in force. */
@Component
class MissingRules implements Sweep {

    static final String RULES = "standing.rules";

    private final ObligedAgencies obliged;
    private final RulesReading library;

    MissingRules(ObligedAgencies obliged, RulesReading library) {
        this.obliged = obliged;
        this.library = library;
    }

    @Override
    public List<String> rules() {
        return List.of(RULES);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        List<Agency> bodies = obliged.of(look);
        Map<String, List<RulesReading.Kind>> lacking = library.missing(bodies.stream().map(Agency::code).toList());
        for (Agency body : bodies) {
            RuleSets.RuleSet set = RuleSets.of(body.kind());
            List<String> missing = lacking.getOrDefault(body.code(), List.of()).stream().filter(kind -> set.rules().contains(kind.code())).map(RulesReading.Kind::name).toList();
            if (!missing.isEmpty()) {
                found.accept(new Fault(RULES, body.code(), "agency", body.code(), "", "公开制度不齐全", "应有" + set.name() + "，没有查到现行有效的：" + String.join("、", missing)
                        + "（条例第四条、第十七条、第四十六条，应有哪几项由公开主管部门确定）。", "/desk/documents"));
            }
        }
        return Map.of(RULES, (long) bodies.size());
    }
}
