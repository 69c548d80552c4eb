package mingbai.report.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.Actor;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms and the editions of their definitions. */
@Repository
class FormTable {

    private static final String SELECT = "select f.*, e.definition from report_form f join report_form_edition e on e.form_id = f.id and e.n = f.edition";

    private final JdbcClient jdbc;

    FormTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Form form, Actor by, long at) {
        jdbc.sql("""
                insert into report_form (id, agency, built_in, edition, title, automatic, retired, version)
                values (:id, :agency, :builtIn, :edition, :title, :automatic, :retired, :version)""")
                .param("id", form.id()).param("agency", form.agency()).param("builtIn", form.builtIn()).param("edition", form.edition())
                .param("title", form.definition().title()).param("automatic", form.automatic() ? 1 : 0).param("retired", form.retired() ? 1 : 0)
                .param("version", form.version()).update();
        addEdition(form, by, at);
    }

    void addEdition(Form form, Actor by, long at) {
        jdbc.sql("""
                insert into report_form_edition (form_id, n, definition, by_account, by_name, issued_at)
                values (:form, :n, :definition, :account, :name, :at)""")
                .param("form", form.id()).param("n", form.edition()).param("definition", form.definition().json()).param("account", by.accountId())
                .param("name", by.name()).param("at", at).update();
    }

    void update(Form form) {
        int updated = jdbc.sql("""
                update report_form set edition = :edition, title = :title, automatic = :automatic, retired = :retired, version = :version
                where id = :id and version = :version - 1""")
                .param("edition", form.edition()).param("title", form.definition().title()).param("automatic", form.automatic() ? 1 : 0)
                .param("retired", form.retired() ? 1 : 0).param("version", form.version()).param("id", form.id()).update();
        if (updated == 0) {
            throw new Overtaken("这张报表");
        }
    }

    Optional<Form> find(long id) {
        return jdbc.sql(SELECT + " where f.id = :id").param("id", id).query(FormTable::form).optional();
    }

    Form get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    FormDefinition edition(long form, int n) {
        return jdbc.sql("select definition from report_form_edition where form_id = :form and n = :n").param("form", form).param("n", n)
                .query(String.class).optional().map(FormDefinition::of).orElseThrow(NotFound::new);
    }

    /** Those of the agencies, those in use first. */
    List<Form> of(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(SELECT + " where f.agency in (:agencies) order by f.retired, f.title, f.id")
                .param("agencies", agencies).query(FormTable::form).list();
    }

    List<Long> automatic() {
        return jdbc.sql("select id from report_form where automatic = 1 and retired = 0 order by id").query(Long.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql(SELECT).query(row -> {
            Form form = form(row, 0);
            consumer.accept(Long.toString(form.id()), form.state());
        });
    }

    private static Form form(ResultSet row, int number) throws SQLException {
        return new Form(row.getLong("id"), row.getString("agency"), row.getString("built_in"), row.getInt("edition"),
                FormDefinition.of(row.getString("definition")), row.getInt("automatic") == 1, row.getInt("retired") == 1, row.getLong("version"));
    }
}
