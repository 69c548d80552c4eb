package mingbai.inspection;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks of the machine, rule by rule. */
@Repository
class LookTable {

    private final JdbcClient jdbc;

    LookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(long id, Look look, String cause, long at) {
        jdbc.sql("insert into inspection_look (id, day, scope, cause, begun_at, ended_at, papers, anew) values (:id, :day, :scope, :cause, :at, null, 0, 0)")
                .param("id", id).param("day", look.day().toString()).param("scope", look.agencies() == null ? "" : String.join("\n", look.agencies().stream().sorted().toList()))
                .param("cause", cause).param("at", at).update();
    }

    void rule(long look, LookResult.OfRule of) {
        jdbc.sql("""
                insert into inspection_look_rule (look, rule, looked, found, opened, back, gone, not_looked)
                values (:look, :rule, :looked, :found, :opened, :back, :gone, :not)""").param("look", look).param("rule", of.rule()).param("looked", of.looked())
                .param("found", of.found()).param("opened", of.opened()).param("back", of.back()).param("gone", of.gone()).param("not", of.notLooked()).update();
    }

    void end(long id, long papers, long anew, long at) {
        jdbc.sql("update inspection_look set ended_at = :at, papers = :papers, anew = :anew where id = :id").param("at", at).param("papers", papers)
                .param("anew", anew).param("id", id).update();
    }

    /** Whether a look over all agencies came to its end on that day. */
    boolean ended(LocalDate day) {
        return jdbc.sql("select count(*) from inspection_look where day = :day and scope = '' and ended_at is not null").param("day", day.toString())
                .query(Long.class).single() > 0;
    }
}
