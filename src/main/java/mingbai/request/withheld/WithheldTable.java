package mingbai.request.withheld;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.law.Ground;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was kept back, and each look at it. */
@Repository
class WithheldTable {

    private final JdbcClient jdbc;

    WithheldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it is on record already: an answer to several requests keeps back but once */
    boolean insert(Withheld one) {
        return jdbc.sql("""
                insert into request_withheld (id, agency, answer_id, case_id, n, what, ground, reasons, since, review_due, state, version)
                values (:id, :agency, :answer, :case, :n, :what, :ground, :reasons, :since, :due, :state, :version) on conflict do nothing""")
                .param("id", one.id()).param("agency", one.agency()).param("answer", one.answer()).param("case", one.request()).param("n", one.n())
                .param("what", one.what()).param("ground", one.ground().name()).param("reasons", one.reasons()).param("since", one.since().toString())
                .param("due", one.reviewDue().toString()).param("state", one.state().name()).param("version", one.version()).update() == 1;
    }

    /** Writes the newest look and where it leads. */
    void lookedAt(Withheld one, long at) {
        int updated = jdbc.sql("update request_withheld set review_due = :due, state = :state, version = :version where id = :id and version = :version - 1")
                .param("due", one.reviewDue().toString()).param("state", one.state().name()).param("version", one.version()).param("id", one.id()).update();
        if (updated == 0) {
            throw new Overtaken("这条不予公开的信息");
        }
        Withheld.Look look = one.looks().getLast();
        jdbc.sql("""
                insert into request_withheld_look (withheld_id, n, day, opened, changed, reason, next_due, account, name, at)
                values (:withheld, :n, :day, :opened, :changed, :reason, :next, :account, :name, :at)""")
                .param("withheld", one.id()).param("n", look.n()).param("day", look.day().toString()).param("opened", look.opened() ? 1 : 0)
                .param("changed", look.changed() ? 1 : 0).param("reason", look.reason()).param("next", look.nextDue() == null ? null : look.nextDue().toString())
                .param("account", look.account()).param("name", look.name()).param("at", at).update();
    }

    Withheld get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Withheld> find(long id) {
        return jdbc.sql("select * from request_withheld where id = :id").param("id", id).query(this::row).optional();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from request_withheld").query(row -> {
            Withheld one = row(row, 0);
            consumer.accept(Long.toString(one.id()), one.canonical());
        });
    }

    private Withheld row(ResultSet row, int n) throws SQLException {
        return new Withheld(row.getLong("id"), row.getString("agency"), row.getLong("answer_id"), row.getLong("case_id"), row.getInt("n"), row.getString("what"),
                Ground.valueOf(row.getString("ground")), row.getString("reasons"), LocalDate.parse(row.getString("since")),
                LocalDate.parse(row.getString("review_due")), Withheld.State.valueOf(row.getString("state")), looks(row.getLong("id")), row.getLong("version"));
    }

    private List<Withheld.Look> looks(long withheld) {
        return jdbc.sql("select * from request_withheld_look where withheld_id = :withheld order by n").param("withheld", withheld).query((row, n) -> {
            String next = row.getString("next_due");
            return new Withheld.Look(row.getInt("n"), LocalDate.parse(row.getString("day")), row.getInt("opened") == 1, row.getInt("changed") == 1,
                    row.getString("reason"), next == null ? null : LocalDate.parse(next), row.getLong("account"), row.getString("name"));
        }).list();
    }
}
