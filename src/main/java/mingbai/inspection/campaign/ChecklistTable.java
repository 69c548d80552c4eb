package mingbai.inspection.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checklists and their editions. */
@Repository
class ChecklistTable {

    private static final String SELECT = "select c.*, e.definition from inspection_checklist c join inspection_checklist_edition e on e.checklist = c.id and e.n = c.edition";

    private final JdbcClient jdbc;

    ChecklistTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Checklist list, Actor by, long at) {
        jdbc.sql("""
                insert into inspection_checklist (id, agency, built_in, edition, title, retired, version)
                values (:id, :agency, :builtIn, :edition, :title, 0, :version)""").param("id", list.id()).param("agency", list.agency()).param("builtIn", list.builtIn())
                .param("edition", list.edition()).param("title", list.title()).param("version", list.version()).update();
        edition(list, by, at);
    }

    void edition(Checklist list, Actor by, long at) {
        jdbc.sql("""
                insert into inspection_checklist_edition (checklist, n, definition, by_account, by_name, issued_at)
                values (:id, :n, :definition, :account, :name, :at)""").param("id", list.id()).param("n", list.edition()).param("definition", Checklist.json(list.items()))
                .param("account", by.accountId()).param("name", by.name()).param("at", at).update();
    }

    void update(Checklist list) {
        int updated = jdbc.sql("""
                update inspection_checklist set edition = :edition, title = :title, retired = :retired, version = :version
                where id = :id and version = :version - 1""").param("edition", list.edition()).param("title", list.title()).param("retired", list.retired() ? 1 : 0)
                .param("version", list.version()).param("id", list.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份清单");
        }
    }

    Optional<Checklist> find(long id) {
        return jdbc.sql(SELECT + " where c.id = :id").param("id", id).query(ChecklistTable::row).optional();
    }

    /** Those in use first. */
    List<Checklist> of(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(SELECT + " where c.agency in (:agencies) order by c.retired, c.title, c.id").param("agencies", agencies)
                .query(ChecklistTable::row).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql(SELECT).query(row -> {
            Checklist list = row(row, 0);
            consumer.accept(Long.toString(list.id()), list.state());
        });
    }

    private static Checklist row(ResultSet row, int n) throws SQLException {
        return new Checklist(row.getLong("id"), row.getString("agency"), row.getString("built_in"), row.getInt("edition"), row.getString("title"),
                Checklist.items(row.getString("definition")), row.getInt("retired") != 0, row.getLong("version"));
    }
}
