package mingbai.inspection.web;

import java.util.List;
import java.util.Map;
import mingbai.inspection.Rule;
import mingbai.inspection.RuleChange;
import mingbai.web.Choice;
import mingbai.web.Issue;

/**
 * One rule: what it demands, its values as they hold today, what was set of it, and the form to set it.
 *
 * @param values  named values as they hold today
 * @param changes the latest first
 * @param names   what can be set, none for who may not
 */
public record RulePage(Rule rule, boolean used, Map<String, Long> values, List<Line> changes, List<Choice> names, Map<String, String> typed, List<Issue> issues) {

    public record Line(RuleChange change, String at) {

        public String what() {
            return change.name().equals(RuleChange.USE) ? change.value() == 0 ? "停用" : "启用" : change.name() + " = " + change.value();
        }
    }

    public String value(String field, String kept) {
        return typed.getOrDefault(field, kept);
    }
}
