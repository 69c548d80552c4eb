package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import mingbai.inspection.Rule;
import mingbai.inspection.Rules;
import mingbai.inspection.RulesInForce;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk/inspection/rules}: what is looked at, and by what law. */
@Controller
class RulePages {

    private final Rules rules;
    private final Clock clock;

    RulePages(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/desk/inspection/rules")
    @MayCall({OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER})
    String list(Model model) {
        RulesInForce held = rules.inForce(LocalDate.now(clock));
        Map<String, List<RulesPage.Line>> groups = new LinkedHashMap<>();
        held.all().forEach(rule -> groups.computeIfAbsent(rule.group(), name -> new ArrayList<>()).add(line(rule, held)));
        model.addAttribute("page", new RulesPage(groups.entrySet().stream().map(entry -> new RulesPage.Group(entry.getKey(), entry.getValue())).toList()));
        return "inspection/rules";
    }

    private static RulesPage.Line line(Rule rule, RulesInForce held) {
        return new RulesPage.Line(rule, held.isOn(rule.key()), held.thresholds(rule.key()).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue()).toList());
    }
}
