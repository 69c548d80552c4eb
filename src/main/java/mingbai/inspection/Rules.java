package mingbai.inspection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules as they hold on a day: those of the program with what the office set. */
@Component
@Transactional(readOnly = true)
public class Rules {

    private final RuleTable table;

    Rules(RuleTable table) {
        this.table = table;
    }

    public RulesInForce inForce(LocalDate day) {
        Map<String, RulesInForce.Held> held = new LinkedHashMap<>();
        RuleBook.all().stream().filter(rule -> rule.holdsOn(day)).forEach(rule -> held.put(rule.key(), RulesInForce.Held.as(rule)));
        table.all().stream().filter(change -> !change.from().isAfter(day))
                .forEach(change -> held.computeIfPresent(change.rule(), (key, before) -> before.with(change)));
        return new RulesInForce(held);
    }

    /** What was set of the rules, the earliest first. */
    public List<RuleChange> changes() {
        return table.all();
    }
}
