package mingbai.request.answer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts that answers became, and what applicants suggest. */
@Repository
class ProactiveTable {

    private final JdbcClient jdbc;

    ProactiveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer became this draft. */
    record Link(long request, long answer, long edition, String name, long at) {}

    /** @throws Overtaken when there is a draft of this case already */
    void link(Link link) {
        int inserted = jdbc.sql("""
                insert into request_proactive (case_id, answer_id, edition_id, name, at) values (:case, :answer, :edition, :name, :at) on conflict do nothing""")
                .param("case", link.request()).param("answer", link.answer()).param("edition", link.edition()).param("name", link.name()).param("at", link.at()).update();
        if (inserted == 0) {
            throw new Overtaken("这件申请的主动公开文稿");
        }
    }

    Optional<Link> ofCase(long request) {
        return jdbc.sql("select * from request_proactive where case_id = :case").param("case", request).query(ProactiveTable::link).optional();
    }

    Optional<Link> ofEdition(long edition) {
        return jdbc.sql("select * from request_proactive where edition_id = :edition").param("edition", edition).query(ProactiveTable::link).optional();
    }

    private static Link link(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Link(row.getLong("case_id"), row.getLong("answer_id"), row.getLong("edition_id"), row.getString("name"), row.getLong("at"));
    }

    /** @return false when one is on record already */
    boolean insert(Suggestion one) {
        return jdbc.sql("insert into request_suggestion (case_id, words, suggested, reply, version) values (:case, :words, :on, '', 1) on conflict do nothing")
                .param("case", one.request()).param("words", one.words()).param("on", one.on().toString()).update() == 1;
    }

    void update(Suggestion one) {
        int updated = jdbc.sql("""
                update request_suggestion set taken = :taken, reply = :reply, answered = :answered, version = :version
                where case_id = :case and version = :version - 1""")
                .param("taken", one.taken() == null ? null : one.taken() ? 1 : 0).param("reply", one.reply())
                .param("answered", one.answered() == null ? null : one.answered().toString()).param("version", one.version()).param("case", one.request()).update();
        if (updated == 0) {
            throw new Overtaken("这条建议");
        }
    }

    Optional<Suggestion> suggestion(long request) {
        return jdbc.sql("select * from request_suggestion where case_id = :case").param("case", request).query(ProactiveTable::suggestion).optional();
    }

    private static Suggestion suggestion(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        int taken = row.getInt("taken");
        Boolean decided = row.wasNull() ? null : (Boolean) (taken == 1);
        String answered = row.getString("answered");
        return new Suggestion(row.getLong("case_id"), row.getString("words"), LocalDate.parse(row.getString("suggested")), decided, row.getString("reply"),
                answered == null ? null : LocalDate.parse(answered), row.getLong("version"));
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from request_suggestion").query(row -> {
            Suggestion one = suggestion(row, 0);
            consumer.accept(Long.toString(one.request()), one.canonical());
        });
    }
}
