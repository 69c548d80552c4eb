package mingbai.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.inspection.events.InspectionAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a threshold of a rule, or whether it is used, from a day on that has not passed: what was judged stays as it was judged. */
@Component
public class SetRule {

    private static final long HIGHEST = 1_000_000_000L;

    private final RuleTable table;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    SetRule(RuleTable table, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param name of the threshold, {@link RuleChange#USE} for whether the rule is used */
    @Transactional
    public void set(Actor actor, String key, String name, long value, LocalDate from, String reason) {
        Rule rule = RuleBook.all().stream().filter(known -> known.key().equals(key)).findFirst().orElseThrow(NotFound::new);
        boolean use = name.equals(RuleChange.USE);
        if (!use && !rule.thresholds().containsKey(name)) {
            throw new Refused("name", "这条规则没有这个数值");
        }
        if (value < 0 || value > (use ? 1 : HIGHEST)) {
            throw new Refused("value", use ? "请选择启用或者停用" : "数值应是0到" + HIGHEST + "的整数");
        }
        if (from.isBefore(LocalDate.now(clock)) || from.isAfter(LocalDate.now(clock).plusYears(2))) {
            throw new Refused("from", "起用日期应是今天或者以后两年内的一天，已经判断过的不追改");
        }
        if (reason.isBlank() || reason.strip().length() > 400) {
            throw new Refused("reason", "请写明理由，最多400个字");
        }
        RuleChange change = new RuleChange(ids.next(), key, name, value, from, reason.strip(), actor.name(), clock.millis());
        table.insert(change, actor);
        ledger.record(Act.of(InspectionAct.RULE_SET, actor, actor.agency(), Map.of("rule", key, "name", name, "value", value, "from", from.toString(),
                "reason", change.reason())));
    }
}
