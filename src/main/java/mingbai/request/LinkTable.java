package mingbai.request;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests belong together. */
@Repository
class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new */
    boolean insert(RequestLink link) {
        return jdbc.sql("""
                insert into request_link (id, case_id, other_id, reason, note, linked_by, linked_at) values (:id, :case, :other, :reason, :note, :by, :at)
                on conflict (case_id, other_id) do nothing""")
                .param("id", link.id()).param("case", link.request()).param("other", link.other()).param("reason", link.reason().name())
                .param("note", link.note()).param("by", link.by()).param("at", link.at()).update() == 1;
    }

    /** From or to the request, the newest first. */
    List<RequestLink> of(long request) {
        return jdbc.sql("select * from request_link where case_id = :case or other_id = :case order by id desc").param("case", request)
                .query((row, n) -> row(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from request_link").query(row -> {
            consumer.accept(row.getString("id"), row(row).state());
        });
    }

    private static RequestLink row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new RequestLink(row.getLong("id"), row.getLong("case_id"), row.getLong("other_id"), RequestLink.Reason.valueOf(row.getString("reason")),
                row.getString("note"), row.getLong("linked_by"), row.getLong("linked_at"));
    }
}
