package mingbai.inquiry.misconduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of named persons. */
@Repository
class ReportKeeperTable {

    private final JdbcClient jdbc;

    ReportKeeperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReportKeeper keeper) {
        jdbc.sql("""
                insert into inquiry_misconduct_keeper (id, agency, account, reason, named_by, named_on, confirmed_by, confirmed_on, ended_by, ended_on, ended_why, version)
                values (:id, :agency, :account, :reason, :namedBy, :namedOn, 0, '', 0, '', '', 1)""").param("id", keeper.id()).param("agency", keeper.agency())
                .param("account", keeper.account()).param("reason", keeper.reason()).param("namedBy", keeper.namedBy()).param("namedOn", keeper.namedOn()).update();
    }

    /** @return whether it still stood at the version before */
    boolean update(ReportKeeper keeper) {
        return jdbc.sql("""
                update inquiry_misconduct_keeper set confirmed_by = :confirmedBy, confirmed_on = :confirmedOn, ended_by = :endedBy, ended_on = :endedOn, ended_why = :why,
                  version = :version where id = :id and version = :before""").param("confirmedBy", keeper.confirmedBy()).param("confirmedOn", keeper.confirmedOn())
                .param("endedBy", keeper.endedBy()).param("endedOn", keeper.endedOn()).param("why", keeper.endedWhy()).param("version", keeper.version())
                .param("id", keeper.id()).param("before", keeper.version() - 1).update() == 1;
    }

    Optional<ReportKeeper> find(long id) {
        return jdbc.sql("select * from inquiry_misconduct_keeper where id = :id").param("id", id).query(ReportKeeperTable::row).optional();
    }

    /** Named for an agency and not ended, confirmed or not. */
    List<ReportKeeper> of(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inquiry_misconduct_keeper where agency in (:agencies) and ended_by = 0 order by agency, id")
                .param("agencies", agencies).query(ReportKeeperTable::row).list();
    }

    /** Where this account is named, confirmed and not ended. */
    List<ReportKeeper> holding(long account) {
        return jdbc.sql("select * from inquiry_misconduct_keeper where account = :account and ended_by = 0 and confirmed_by <> 0 order by id").param("account", account)
                .query(ReportKeeperTable::row).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_misconduct_keeper").query((RowCallbackHandler) row -> {
            ReportKeeper keeper = row(row, 0);
            consumer.accept(Long.toString(keeper.id()), keeper.state());
        });
    }

    private static ReportKeeper row(ResultSet row, int number) throws SQLException {
        return new ReportKeeper(row.getLong("id"), row.getString("agency"), row.getLong("account"), row.getString("reason"), row.getLong("named_by"), row.getString("named_on"),
                row.getLong("confirmed_by"), row.getString("confirmed_on"), row.getLong("ended_by"), row.getString("ended_on"), row.getString("ended_why"),
                row.getLong("version"));
    }
}
