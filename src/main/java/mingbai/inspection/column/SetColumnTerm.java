package mingbai.inspection.column;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.catalog.Column;
import mingbai.catalog.reading.ColumnReading;
import mingbai.inspection.events.InspectionAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.LedgeredState;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office says of which class a column of its region is, and how often something new must come. */
@Component
public class SetColumnTerm {

    private static final int LONGEST = 3_660;

    private final ColumnTermTable table;
    private final ColumnReading columns;
    private final Ledger ledger;
    private final Clock clock;

    SetColumnTerm(ColumnTermTable table, ColumnReading columns, Ledger ledger, Clock clock) {
        this.table = table;
        this.columns = columns;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** As typed. @param column its number @param kind name of the class @param days within which something new must come, for {@code OTHER} */
    public record Typed(String column, String kind, String days, String reason) {}

    @Transactional
    public void set(Actor actor, String region, Typed typed) {
        List<Issue> issues = new ArrayList<>();
        Column column = column(region, typed.column());
        if (column == null) {
            issues.add(Issue.of("column", "请选择本地区的一个栏目"));
        }
        ColumnClass kind = Arrays.stream(ColumnClass.values()).filter(one -> one.name().equals(typed.kind())).findFirst().orElse(null);
        if (kind == null) {
            issues.add(Issue.of("kind", "请选择栏目类别"));
        }
        int days = typed.days().strip().matches("\\d{1,4}") ? Integer.parseInt(typed.days().strip()) : 0;
        if (kind == ColumnClass.OTHER && (days < 1 || days > LONGEST)) {
            issues.add(Issue.of("days", "更新期限应是1到" + LONGEST + "的天数"));
        }
        if (typed.reason().isBlank() || typed.reason().strip().length() > 400 || typed.reason().indexOf('\0') >= 0) {
            issues.add(Issue.of("reason", "请写明理由，最多400个字"));
        }
        Refused.ifAny(issues);
        if (column != null && kind != null) {
            keep(actor, column, kind, kind == ColumnClass.OTHER ? days : 0, typed.reason().strip());
        }
    }

    private @Nullable Column column(String region, String id) {
        return id.matches(Ids.PATTERN) ? columns.byId(Long.parseLong(id)).filter(column -> column.region().equals(region) && !column.ended()).orElse(null) : null;
    }

    private void keep(Actor actor, Column column, ColumnClass kind, int days, String reason) {
        long version = table.find(column.id()).map(ColumnTerm::version).orElse(0L) + 1;
        ColumnTerm term = new ColumnTerm(column.id(), column.region(), kind, days, reason, actor.name(), clock.millis(), version);
        table.put(term);
        ledger.record(Act.of(InspectionAct.COLUMN_TERM_SET, actor, column.region(), Map.of("column", Long.toString(column.id()), "class", kind.name(), "days", days, "reason", reason),
                term.touched()));
    }

    @Configuration(proxyBeanMethods = false)
    static class ColumnTermStates {

        @Bean
        static LedgeredState ledgeredColumnTerms(ColumnTermTable terms) {
            return LedgeredState.of(ColumnTerm.KIND, terms::each);
        }
    }
}
