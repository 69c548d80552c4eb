package mingbai.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger's tables as they are, believing nothing: rows that should have a partner are read without asking for it. */
@Component
class CheckReading {

    private final JdbcClient jdbc;

    CheckReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place of the log with the line and payload that should be there. */
    record Place(long seq, long line, byte[] leafHash, @Nullable Line columns, byte @Nullable [] salt, @Nullable String json) {}

    /** The columns of a line that its payload repeats. */
    record Line(String kind, long version, long at, long account, String agency, byte[] leaf) {}

    record Signed(long size, byte[] root, byte @Nullable [] frontier, String note) {}

    record Thing(String kind, String id, long version, long line, byte @Nullable [] salt, byte @Nullable [] digest) {}

    /** A thing with the payload of its line, if that is still there. */
    record Vouched(Thing thing, @Nullable String json) {}

    List<Place> places(long from, int atMost) {
        return jdbc.sql("""
                select o.seq, o.line_id, o.leaf_hash, l.kind, l.kind_version, l.at, l.account_id, l.agency, l.leaf, p.salt, p.json
                from ledger_order o left join ledger_line l on l.id = o.line_id left join ledger_payload p on p.line_id = o.line_id
                where o.seq >= :from order by o.seq limit :most
                """).param("from", from).param("most", atMost).query((row, n) -> new Place(row.getLong("seq"), row.getLong("line_id"),
                row.getBytes("leaf_hash"), line(row), row.getBytes("salt"), row.getString("json"))).list();
    }

    private static @Nullable Line line(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null ? null : new Line(kind, row.getLong("kind_version"), row.getLong("at"), row.getLong("account_id"),
                row.getString("agency"), row.getBytes("leaf"));
    }

    List<Signed> checkpoints(long after, int atMost) {
        return jdbc.sql("select size, root, frontier, note from ledger_checkpoint where size > :after order by size limit :most")
                .param("after", after).param("most", atMost).query((row, n) -> new Signed(row.getLong("size"), row.getBytes("root"),
                        row.getBytes("frontier"), row.getString("note"))).list();
    }

    List<Long> linesNowhere() {
        return ids("""
                select l.id from ledger_line l left join ledger_order o on o.line_id = l.id left join ledger_pending p on p.line_id = l.id
                where o.line_id is null and p.line_id is null
                """);
    }

    List<Long> pendingWithoutLine() {
        return ids("select p.line_id from ledger_pending p left join ledger_line l on l.id = p.line_id where l.id is null");
    }

    List<Long> pendingAndOrdered() {
        return ids("select p.line_id from ledger_pending p join ledger_order o on o.line_id = p.line_id");
    }

    List<Long> payloadsWithoutLine() {
        return ids("select p.line_id from ledger_payload p left join ledger_line l on l.id = p.line_id where l.id is null");
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    /** Pages through all versions of all things; what the page begins after is handed in. */
    List<Vouched> things(Thing after, int atMost) {
        return jdbc.sql("""
                select t.kind, t.thing_id, t.version, t.line_id, t.salt, t.digest, p.json
                from ledger_thing t left join ledger_payload p on p.line_id = t.line_id
                where (t.kind, t.thing_id, t.version) > (:kind, :id, :version) order by t.kind, t.thing_id, t.version limit :most
                """).param("kind", after.kind).param("id", after.id).param("version", after.version).param("most", atMost)
                .query((row, n) -> new Vouched(thing(row), row.getString("json"))).list();
    }

    /** The newest version of each of these things. */
    List<Thing> newest(String kind, Collection<String> ids) {
        return jdbc.sql("""
                select t.kind, t.thing_id, t.version, t.line_id, t.salt, t.digest from ledger_thing t
                where t.kind = :kind and t.thing_id in (:ids)
                  and t.version = (select max(n.version) from ledger_thing n where n.kind = t.kind and n.thing_id = t.thing_id)
                """).param("kind", kind).param("ids", ids).query((row, n) -> thing(row)).list();
    }

    /** All versions of these things. */
    List<Thing> versions(String kind, Collection<String> ids) {
        return jdbc.sql("select kind, thing_id, version, line_id, salt, digest from ledger_thing where kind = :kind and thing_id in (:ids)")
                .param("kind", kind).param("ids", ids).query((row, n) -> thing(row)).list();
    }

    private static Thing thing(ResultSet row) throws SQLException {
        return new Thing(row.getString("kind"), row.getString("thing_id"), row.getLong("version"), row.getLong("line_id"), row.getBytes("salt"),
                row.getBytes("digest"));
    }
}
