package mingbai.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mingbai.merkle.Frontier;
import mingbai.merkle.Hash;
import mingbai.merkle.Note;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The order of the log and its checkpoints: what the sequencer reads and writes. */
@Component
class OrderTable {

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    OrderTable(JdbcTemplate batch, JdbcClient jdbc) {
        this.batch = batch;
        this.jdbc = jdbc;
    }

    /** A line that waits for its place. */
    record Pending(long line, Hash leaf) {

        Hash leafHash() {
            return Hash.leaf(leaf.bytes());
        }
    }

    /** Where the log stands: what the next leaf is appended to. */
    record Tip(Frontier frontier, Note note) {}

    Optional<Tip> tip() {
        return jdbc.sql("select size, frontier, note from ledger_checkpoint order by size desc limit 1")
                .query((row, n) -> new Tip(frontier(row.getLong("size"), row.getBytes("frontier")), Note.parse(row.getString("note")))).optional();
    }

    private static Frontier frontier(long size, byte @Nullable [] peaks) {
        if (peaks == null) {
            throw new LogRefused("日志的最后一个检查点（长度 " + size + "）已经有过后续，后续的检查点却不见了。请运行 ./mingbai fsck，并从备份恢复");
        }
        return Frontier.fromBytes(size, peaks);
    }

    /** The root signed for a size, if the log had just that size when it was signed. */
    Optional<Hash> rootAt(long size) {
        return jdbc.sql("select root from ledger_checkpoint where size = :size").param("size", size)
                .query((row, n) -> Hash.of(row.getBytes("root"))).optional();
    }

    OptionalLong seqOf(long line) {
        return jdbc.sql("select seq from ledger_order where line_id = :line").param("line", line).query(Long.class).optional()
                .stream().mapToLong(Long::longValue).findFirst();
    }

    List<Hash> leafHashes(long from, int atMost) {
        return jdbc.sql("select leaf_hash from ledger_order where seq >= :from and seq < :to order by seq")
                .param("from", from).param("to", from + atMost).query((row, n) -> Hash.of(row.getBytes("leaf_hash"))).list();
    }

    /** Oldest ids first: of two acts on one thing the later has the later id, within the clocks' difference if nodes differ. */
    List<Pending> pending(int atMost) {
        return jdbc.sql("""
                select l.id, l.leaf from ledger_pending p join ledger_line l on l.id = p.line_id order by p.line_id limit :most
                """).param("most", atMost).query((row, n) -> new Pending(row.getLong("id"), Hash.of(row.getBytes("leaf")))).list();
    }

    void insertOrder(long from, List<Pending> lines, List<Hash> leafHashes) {
        List<Object[]> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Object[] {from + i, lines.get(i).line(), leafHashes.get(i).bytes()});
        }
        batch.batchUpdate("insert into ledger_order (seq, line_id, leaf_hash) values (?, ?, ?)", rows);
        batch.batchUpdate("delete from ledger_pending where line_id = ?", lines.stream().map(line -> new Object[] {line.line()}).toList());
    }

    void insertCheckpoint(Frontier frontier, Note note) {
        jdbc.sql("insert into ledger_checkpoint (size, root, frontier, note) values (:size, :root, :frontier, :note)")
                .param("size", frontier.size()).param("root", frontier.root().bytes()).param("frontier", frontier.bytes())
                .param("note", note.toString()).update();
    }

    void forgetFrontier(long size) {
        jdbc.sql("update ledger_checkpoint set frontier = null where size = :size").param("size", size).update();
    }
}
