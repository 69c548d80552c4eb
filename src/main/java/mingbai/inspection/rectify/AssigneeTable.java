package mingbai.inspection.rectify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sees to which finding. */
@Repository
class AssigneeTable {

    private final JdbcClient jdbc;

    AssigneeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param assignee with its new version; 1 is the first of the finding */
    void put(Assignee assignee) {
        JdbcClient.StatementSpec sql = assignee.version() == 1
                ? jdbc.sql("""
                        insert into inspection_assignee (finding, account, name, set_name, set_at, version)
                        values (:finding, :account, :name, :setName, :setAt, :version) on conflict do nothing""")
                : jdbc.sql("""
                        update inspection_assignee set account = :account, name = :name, set_name = :setName, set_at = :setAt, version = :version
                        where finding = :finding and version = :version - 1""");
        int written = sql.param("finding", assignee.finding()).param("account", assignee.account()).param("name", assignee.name()).param("setName", assignee.setName())
                .param("setAt", assignee.setAt()).param("version", assignee.version()).update();
        if (written == 0) {
            throw new Overtaken("这个问题的责任人");
        }
    }

    Optional<Assignee> find(long finding) {
        return jdbc.sql("select * from inspection_assignee where finding = :finding").param("finding", finding).query(AssigneeTable::row).optional();
    }

    /** Names by finding. */
    Map<Long, String> names(Collection<Long> findings) {
        Map<Long, String> names = new HashMap<>();
        if (!findings.isEmpty()) {
            jdbc.sql("select finding, name from inspection_assignee where finding in (:findings)").param("findings", findings)
                    .query((row, n) -> names.put(row.getLong("finding"), row.getString("name"))).list();
        }
        return names;
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_assignee").withFetchSize(500).query(row -> {
            Assignee assignee = row(row, 0);
            consumer.accept(Long.toString(assignee.finding()), assignee.canonical());
        });
    }

    private static Assignee row(ResultSet row, int n) throws SQLException {
        return new Assignee(row.getLong("finding"), row.getLong("account"), row.getString("name"), row.getString("set_name"), row.getLong("set_at"), row.getLong("version"));
    }
}
