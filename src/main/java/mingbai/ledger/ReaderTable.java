package mingbai.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the readers have read that leave it to the ledger to remember. */
@Component
class ReaderTable {

    private final JdbcClient jdbc;

    ReaderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public long position(String name) {
        return jdbc.sql("select position from ledger_reader where name = :name").param("name", name).query(Long.class).optional().orElse(0L);
    }

    /** Only forward: of two nodes the slower one does not turn the reader back. */
    @Transactional
    public void advance(String name, long to) {
        jdbc.sql("""
                insert into ledger_reader (name, position) values (:name, :to)
                on conflict (name) do update set position = excluded.position where ledger_reader.position < excluded.position
                """).param("name", name).param("to", to).update();
    }
}
