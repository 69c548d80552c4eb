package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.Rule;
import mingbai.inspection.RuleBook;
import mingbai.inspection.RuleChange;
import mingbai.inspection.Rules;
import mingbai.inspection.RulesInForce;
import mingbai.inspection.SetRule;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/rule?key=…}: one rule with what was set of it. Rules hold for everybody: they are set by the office of a body that has none above it. */
@Controller
class RuleSettingPages {

    private final Rules rules;
    private final SetRule set;
    private final AgencyReading agencies;
    private final Clock clock;

    RuleSettingPages(Rules rules, SetRule set, AgencyReading agencies, Clock clock) {
        this.rules = rules;
        this.set = set;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/inspection/rule")
    @MayCall({OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER})
    String show(@RequestParam(defaultValue = "") String key, HttpServletRequest call, Model model) {
        return show(rule(key), call, Map.of(), List.of(), model);
    }

    @PostMapping("/desk/inspection/rule")
    @MayCall(OFFICE)
    String set(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        Rule rule = rule(key);
        if (!sets(Objects.requireNonNull(Caller.of(call)))) {
            throw new NotFound();
        }
        try {
            set.set(actor, rule.key(), name, number(value), day(from), Scrub.clean(reason));
            return "redirect:/desk/inspection/rule?key=" + rule.key();
        } catch (Refused refused) {
            response.setStatus(422);
            return show(rule, call, Map.of("name", name, "value", Scrub.clean(value), "from", Scrub.clean(from), "reason", Scrub.clean(reason)), refused.issues(), model);
        }
    }

    private String show(Rule rule, HttpServletRequest call, Map<String, String> typed, List<Issue> issues, Model model) {
        RulesInForce held = rules.inForce(LocalDate.now(clock));
        boolean holds = held.all().stream().anyMatch(one -> one.key().equals(rule.key()));
        List<RulePage.Line> changes = new ArrayList<>(rules.changes().stream().filter(change -> change.rule().equals(rule.key()))
                .map(change -> new RulePage.Line(change, Times.minute(change.at()))).toList()).reversed();
        List<Choice> names = new ArrayList<>();
        if (sets(Objects.requireNonNull(Caller.of(call)))) {
            rule.thresholds().keySet().stream().sorted().forEach(name -> names.add(Choice.of(name, "数值 " + name)));
            names.add(Choice.of(RuleChange.USE, "启用（1）或者停用（0）"));
        }
        model.addAttribute("page", new RulePage(rule, holds && held.isOn(rule.key()), holds ? new TreeMap<>(held.thresholds(rule.key())) : Map.of(), changes, names, typed, issues));
        return "inspection/rule";
    }

    private boolean sets(Caller caller) {
        return agencies.children("").stream().anyMatch(root -> caller.holds(OFFICE, root.code()));
    }

    private static Rule rule(String key) {
        return RuleBook.all().stream().filter(known -> known.key().equals(key)).findFirst().orElseThrow(NotFound::new);
    }

    private static long number(String typed) {
        if (!typed.strip().matches("\\d{1,10}")) {
            throw new Refused("value", "请填写整数");
        }
        return Long.parseLong(typed.strip());
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("from", "请填写起用日期，形如2026-03-02");
        }
    }
}
