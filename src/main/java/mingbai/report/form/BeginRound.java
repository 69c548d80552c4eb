package mingbai.report.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.figure.Period;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.report.form.events.FormAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for a form for one period. The round with its units is one act; the sheets and messages follow, some at a time. */
@Component
public class BeginRound {

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_UNITS = 3000;

    private final FormTable forms;
    private final RoundTable rounds;
    private final FormUnits units;
    private final SendSheets sheets;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BeginRound(FormTable forms, RoundTable rounds, FormUnits units, SendSheets sheets, Ledger ledger, Ids ids, Clock clock, TransactionTemplate transaction) {
        this.forms = forms;
        this.rounds = rounds;
        this.units = units;
        this.sheets = sheets;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What is asked.
     *
     * @param units codes of those asked
     * @param due   the last day, null: by the rule of the form
     * @param note  what the office wants to say this time, or ""
     */
    public record Asking(Period period, List<String> units, @Nullable LocalDate due, String note) {}

    /** @return id of the round */
    public long begin(Actor actor, long form, Asking asking) {
        long round;
        try {
            round = transaction.execute(status -> insert(actor, forms.get(form), asking));
        } catch (DuplicateKeyException e) {
            throw new Refused("period", "这张报表的" + asking.period().label() + "已经发出，一期只发一次");
        }
        sheets.complete(actor, round);
        return round;
    }

    private long insert(Actor actor, Form form, Asking asking) {
        Refused.ifAny(issues(form, asking));
        FormRound round = new FormRound(ids.next(), form.id(), form.edition(), form.agency(), form.definition().title(), asking.period(),
                form.definition().due(), asking.due(), asking.note().strip(), List.copyOf(new LinkedHashSet<>(asking.units())), false, "", actor.accountId(),
                actor.name(), clock.millis(), 1);
        rounds.insert(round);
        ledger.record(Act.of(FormAct.BEGUN, actor, form.agency(), Map.of("units", round.units().size()), round.touched()));
        return round.id();
    }

    private List<Issue> issues(Form form, Asking asking) {
        List<Issue> issues = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        Period period = asking.period();
        if (form.retired()) {
            issues.add(Issue.whole("这张报表已经停用，不能再发"));
        }
        if (form.definition().cadence().period(period.code()).isEmpty() || period.from().isAfter(today)) {
            issues.add(Issue.of("period", "请选择" + form.definition().cadence().label() + "的一期，不能晚于本期"));
        } else if (rounds.of(form.id(), period).isPresent()) {
            issues.add(Issue.of("period", "这张报表的" + period.label() + "已经发出，一期只发一次"));
        }
        LocalDate due = asking.due();
        if (due != null && (!due.isAfter(period.to()) || due.isBefore(today) || due.isAfter(today.plusYears(2)))) {
            issues.add(Issue.of("due", "报送截止日应在本期结束以后，不早于今天，不晚于两年以后"));
        }
        if (asking.note().length() > LONGEST_NOTE) {
            issues.add(Issue.of("note", "补充说明最多" + LONGEST_NOTE + "个字"));
        }
        if (asking.units().isEmpty() || asking.units().size() > MOST_UNITS) {
            issues.add(Issue.of("units", asking.units().isEmpty() ? "请至少选择一个填报单位；没有下级单位的，可以选本机关" : "一次最多" + MOST_UNITS + "个单位"));
        }
        Set<String> possible = units.possible(form.agency()).stream().map(Agency::code).collect(Collectors.toSet());
        asking.units().stream().filter(unit -> !possible.contains(unit)).findFirst().ifPresent(unit -> issues.add(Issue.of("units",
                "“" + FormChecks.cut(unit) + "”不是所属单位或者已经撤销，请重新选择")));
        return issues;
    }
}
