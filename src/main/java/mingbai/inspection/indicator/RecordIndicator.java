package mingbai.inspection.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inspection.Rule;
import mingbai.inspection.Rules;
import mingbai.inspection.RulesInForce;
import mingbai.inspection.events.InspectionAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person enters what a line of the sheet came to, that the program cannot see. What it does see cannot be entered over. */
@Component
public class RecordIndicator {

    private static final int NOTE = 500;

    private final IndicatorEntryTable entries;
    private final Rules rules;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RecordIndicator(IndicatorEntryTable entries, Rules rules, Ledger ledger, Ids ids, Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** As typed. @param result {@code pass} or {@code fail} @param points lost, of the bonus given, such as 0.5 @param since a day, of lines judged by one */
    public record Typed(String item, String result, String points, String since, String note) {}

    @Transactional
    public Entry run(Actor actor, String region, Typed typed) {
        LocalDate today = LocalDate.now(clock);
        RulesInForce inForce = rules.inForce(today);
        List<Issue> issues = new ArrayList<>();
        Rule rule = inForce.all().stream().filter(one -> one.key().equals(typed.item()) && NationalItems.isByPerson(one.key())).findFirst().orElse(null);
        if (rule == null) {
            throw new Refused("item", "请选择由人工检查的一项");
        }
        boolean byDay = NationalItems.isByDay(rule.key());
        LocalDate since = byDay ? day(typed.since(), today, issues) : null;
        boolean passed = !typed.result().equals("fail");
        if (!byDay && !typed.result().equals("pass") && !typed.result().equals("fail")) {
            issues.add(Issue.of("result", "请选择符合或者不符合"));
        }
        long lost = byDay ? 0 : lost(rule, inForce, typed.points(), passed, issues);
        if (typed.note().length() > NOTE || typed.note().indexOf('\0') >= 0 || !passed && typed.note().isBlank()) {
            issues.add(Issue.of("note", typed.note().isBlank() ? "不符合的，请写明检查了什么、哪里不符合" : "说明最多" + NOTE + "个字"));
        }
        Refused.ifAny(issues);
        Entry entry = new Entry(ids.next(), region, rule.key(), passed, lost, since, typed.note().strip(), actor.accountId(), actor.name(), clock.millis());
        entries.insert(entry);
        ledger.record(Act.of(InspectionAct.INDICATOR_ENTERED, actor, region, Map.of("item", rule.key(), "passed", passed, "lost", lost), entry.touched()));
        return entry;
    }

    private static @Nullable LocalDate day(String typed, LocalDate today, List<Issue> issues) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isAfter(today) || day.isBefore(LocalDate.of(2000, 1, 1))) {
                issues.add(Issue.of("since", "日期不能晚于今天，也不能早于2000年"));
            }
            return day;
        } catch (DateTimeParseException e) {
            issues.add(Issue.of("since", "这一项按日期判断，请填写日期，如 2026-01-01"));
            return null;
        }
    }

    private static long lost(Rule rule, RulesInForce inForce, String typed, boolean passed, List<Issue> issues) {
        boolean bonus = rule.key().equals(NationalItems.BONUS);
        long points = inForce.thresholds(rule.key()).getOrDefault("points", 0L);
        if (points == 0 || passed && !bonus) {
            return 0;
        }
        try {
            long hundredths = new BigDecimal(typed.strip().matches("\\d{1,3}(\\.\\d{1,2})?") ? typed.strip() : "x").movePointRight(2).longValueExact();
            if (hundredths < 0 || hundredths > points || hundredths == 0 && !bonus) {
                issues.add(Issue.of("points", "分值应大于0，不超过本项的" + NationalScore.said(points) + "分"));
            }
            return hundredths;
        } catch (ArithmeticException | NumberFormatException e) {
            issues.add(Issue.of("points", "请填写分值，最多两位小数，如 0.5"));
            return 0;
        }
    }
}
