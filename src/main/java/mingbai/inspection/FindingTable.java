package mingbai.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings and their steps. */
@Repository
class FindingTable {

    private static final String AWAKE = "state not in ('CLOSED', 'DISMISSED', 'RECHECKED')";

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Finding finding) {
        bound(jdbc.sql("""
                insert into inspection_finding (id, identity, source, rule, rule_name, severity, agency, kind, subject, detail, title, why, address, found_on, opened_on, term, due_on,
                  state, by_hand, comebacks, mended_on, mended_by, ended_on, ended_by, note, version)
                values (:id, :identity, :source, :rule, :ruleName, :severity, :agency, :kind, :subject, :detail, :title, :why, :address, :foundOn, :openedOn, :term, :dueOn,
                  :state, :byHand, :comebacks, :mendedOn, :mendedBy, :endedOn, :endedBy, :note, :version)"""), finding)
                .param("identity", finding.identity()).param("source", finding.source().name()).param("rule", finding.rule()).param("ruleName", finding.ruleName())
                .param("kind", finding.kind()).param("subject", finding.subject()).param("detail", finding.detail()).param("foundOn", finding.foundOn().toString()).update();
    }

    void update(Finding finding) {
        int updated = bound(jdbc.sql("""
                update inspection_finding set severity = :severity, agency = :agency, title = :title, why = :why, address = :address, opened_on = :openedOn, term = :term, due_on = :dueOn,
                  state = :state, by_hand = :byHand, comebacks = :comebacks, mended_on = :mendedOn, mended_by = :mendedBy, ended_on = :endedOn, ended_by = :endedBy,
                  note = :note, version = :version
                where id = :id and version = :version - 1"""), finding).update();
        if (updated == 0) {
            throw new Overtaken("这个问题");
        }
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Finding finding) {
        LocalDate mended = finding.mendedOn();
        LocalDate ended = finding.endedOn();
        return sql.param("id", finding.id()).param("severity", finding.severity().name()).param("agency", finding.agency()).param("title", finding.title()).param("why", finding.why()).param("address", finding.address())
                .param("openedOn", finding.openedOn().toString()).param("term", finding.term()).param("dueOn", finding.dueOn().toString())
                .param("state", finding.state().name()).param("byHand", finding.byHand() ? 1 : 0).param("comebacks", finding.comebacks())
                .param("mendedOn", mended == null ? null : mended.toString()).param("mendedBy", finding.mendedBy())
                .param("endedOn", ended == null ? null : ended.toString()).param("endedBy", finding.endedBy()).param("note", finding.note())
                .param("version", finding.version());
    }

    void step(long id, Finding after, String what, String note, Actor by, long at) {
        jdbc.sql("""
                insert into inspection_finding_step (id, finding, state, what, note, account, name, at)
                values (:id, :finding, :state, :what, :note, :account, :name, :at)""").param("id", id).param("finding", after.id())
                .param("state", after.state().name()).param("what", what).param("note", note).param("account", by.accountId()).param("name", by.name()).param("at", at)
                .update();
    }

    Optional<Finding> find(long id) {
        return jdbc.sql("select * from inspection_finding where id = :id").param("id", id).query(FindingTable::row).optional();
    }

    List<Finding> byIdentity(Collection<String> identities) {
        return identities.isEmpty() ? List.of() : jdbc.sql("select * from inspection_finding where identity in (:identities)").param("identities", identities)
                .query(FindingTable::row).list();
    }

    /** What the machine found by these rules and has not seen mended. */
    List<Finding> awake(Collection<String> rules) {
        return rules.isEmpty() ? List.of() : jdbc.sql("select * from inspection_finding where source = 'MACHINE' and rule in (:rules) and " + AWAKE + " order by id")
                .param("rules", rules).query(FindingTable::row).list();
    }

    /** The same, about these things only. */
    List<Finding> awake(Collection<String> rules, String kind, Collection<String> subjects) {
        return rules.isEmpty() || subjects.isEmpty() ? List.of() : jdbc.sql("select * from inspection_finding where source = 'MACHINE' and kind = :kind and subject in (:subjects) and rule in (:rules) and "
                + AWAKE + " order by id").param("kind", kind).param("subjects", subjects).param("rules", rules).query(FindingTable::row).list();
    }

    /** All about one thing, wherever they stand. */
    List<Finding> about(String kind, String subject) {
        return jdbc.sql("select * from inspection_finding where kind = :kind and subject = :subject order by opened_on desc, id").param("kind", kind).param("subject", subject)
                .query(FindingTable::row).list();
    }

    /** Those whose term runs, by the day it began and its length. */
    List<Finding> owed(long after, int limit) {
        return jdbc.sql("select * from inspection_finding where state in ('OPEN', 'EXPLAINED') and id > :after order by id limit :limit").param("after", after)
                .param("limit", limit).query(FindingTable::row).list();
    }

    void due(long id, LocalDate due) {
        jdbc.sql("update inspection_finding set due_on = :due where id = :id").param("due", due.toString()).param("id", id).update();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_finding").withFetchSize(500).query(row -> {
            Finding finding = row(row, 0);
            consumer.accept(Long.toString(finding.id()), finding.canonical());
        });
    }

    static Finding row(ResultSet row, int n) throws SQLException {
        return new Finding(row.getLong("id"), row.getString("identity"), FindingSource.valueOf(row.getString("source")), row.getString("rule"), row.getString("rule_name"),
                Severity.valueOf(row.getString("severity")), row.getString("agency"), row.getString("kind"), row.getString("subject"), row.getString("detail"),
                row.getString("title"), row.getString("why"), row.getString("address"), LocalDate.parse(row.getString("found_on")),
                LocalDate.parse(row.getString("opened_on")), row.getInt("term"), LocalDate.parse(row.getString("due_on")), FindingState.valueOf(row.getString("state")),
                row.getInt("by_hand") != 0, row.getInt("comebacks"), day(row, "mended_on"), account(row, "mended_by"), day(row, "ended_on"), account(row, "ended_by"),
                row.getString("note"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Long account(ResultSet row, String column) throws SQLException {
        long account = row.getLong(column);
        return row.wasNull() ? null : account;
    }
}
