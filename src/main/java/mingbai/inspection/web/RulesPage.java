package mingbai.inspection.web;

import java.util.List;
import mingbai.inspection.Rule;

/** The rules as they hold today, by group. */
public record RulesPage(List<Group> groups) {

    public record Group(String name, List<Line> rules) {}

    /** @param thresholds each as name and value */
    public record Line(Rule rule, boolean used, List<String> thresholds) {}
}
