package mingbai.inspection;

import java.time.LocalDate;
import java.util.List;
import mingbai.ledger.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of rules; written once. */
@Repository
class RuleTable {

    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RuleChange change, Actor by) {
        jdbc.sql("""
                insert into inspection_rule_change (id, rule, name, value, from_day, reason, set_by, set_name, set_at)
                values (:id, :rule, :name, :value, :from, :reason, :by, :byName, :at)""")
                .param("id", change.id()).param("rule", change.rule()).param("name", change.name()).param("value", change.value())
                .param("from", change.from().toString()).param("reason", change.reason()).param("by", by.accountId()).param("byName", by.name())
                .param("at", change.at()).update();
    }

    /** The earliest set first; of one day the one set last rules. */
    List<RuleChange> all() {
        return jdbc.sql("select * from inspection_rule_change order by from_day, set_at, id").query((row, n) -> new RuleChange(row.getLong("id"),
                row.getString("rule"), row.getString("name"), row.getLong("value"), LocalDate.parse(row.getString("from_day")), row.getString("reason"),
                row.getString("set_name"), row.getLong("set_at"))).list();
    }
}
