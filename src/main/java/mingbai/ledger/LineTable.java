package mingbai.ledger;

import java.util.List;
import mingbai.web.Overtaken;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the lines of acts with what belongs to them: payload, pending mark, and the things touched. */
@Component
class LineTable {

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    LineTable(JdbcTemplate batch, JdbcClient jdbc) {
        this.batch = batch;
        this.jdbc = jdbc;
    }

    void insert(List<Draft> drafts) {
        batch.batchUpdate("""
                insert into ledger_line (id, kind, kind_version, at, account_id, agency, is_public, leaf) values (?, ?, ?, ?, ?, ?, ?, ?)
                """, drafts.stream().map(LineTable::line).toList());
        batch.batchUpdate("insert into ledger_payload (line_id, salt, json) values (?, ?, ?)",
                drafts.stream().map(draft -> new Object[] {draft.line(), draft.salt(), draft.json()}).toList());
        batch.batchUpdate("insert into ledger_pending (line_id) values (?)", drafts.stream().map(draft -> new Object[] {draft.line()}).toList());
        List<Object[]> things = drafts.stream().flatMap(draft -> draft.things().stream().map(thing -> thing(draft, thing))).toList();
        if (!things.isEmpty()) {
            insertThings(things);
        }
    }

    /** The key on (kind, id, version) is what keeps two acts from following the same state of a thing. */
    private void insertThings(List<Object[]> things) {
        try {
            batch.batchUpdate("insert into ledger_thing (kind, thing_id, version, line_id, salt, digest) values (?, ?, ?, ?, ?, ?)", things);
        } catch (DuplicateKeyException e) {
            throw new Overtaken("这件事");
        }
    }

    private static Object[] line(Draft draft) {
        Act act = draft.act();
        return new Object[] {draft.line(), act.kind().key(), act.kind().version(), draft.at(), act.actor().accountId(), act.agency(),
            act.kind().isPublic() ? 1 : 0, draft.leaf().bytes()};
    }

    private static Object[] thing(Draft draft, Draft.Thing thing) {
        Touched touched = thing.touched();
        return new Object[] {touched.kind(), touched.id(), touched.version(), draft.line(), thing.salt(),
            thing.digest() == null ? null : thing.digest().bytes()};
    }

    /** @return whether there was a payload to erase */
    boolean erasePayload(long line) {
        return jdbc.sql("delete from ledger_payload where line_id = :line").param("line", line).update() == 1;
    }

    /** A salt and a digest would let a guess at what was erased be tried. */
    void forgetReplaced(SequencedAct.Thing thing, long line) {
        jdbc.sql("""
                delete from ledger_thing where kind = :kind and thing_id = :id and version = :version and line_id = :line
                  and exists (select 1 from ledger_thing newer where newer.kind = :kind and newer.thing_id = :id and newer.version > :version)
                """).param("kind", thing.kind()).param("id", thing.id()).param("version", thing.version()).param("line", line).update();
    }
}
