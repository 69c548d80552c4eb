package mingbai.ledger.reading;

import java.util.List;
import mingbai.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what tiles are made of. */
@Component
@Transactional(readOnly = true)
class LeafReading {

    private final JdbcClient jdbc;

    LeafReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Hash> leafHashes(long from, int count) {
        return jdbc.sql("select leaf_hash from ledger_order where seq >= :from and seq < :to order by seq")
                .param("from", from).param("to", from + count).query((row, n) -> Hash.of(row.getBytes("leaf_hash"))).list();
    }

    /** Entries of the log: the commitments. */
    public List<byte[]> entries(long from, int count) {
        return jdbc.sql("""
                select l.leaf from ledger_order o join ledger_line l on l.id = o.line_id where o.seq >= :from and o.seq < :to order by o.seq
                """).param("from", from).param("to", from + count).query((row, n) -> row.getBytes("leaf")).list();
    }
}
