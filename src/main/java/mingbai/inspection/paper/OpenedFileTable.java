package mingbai.inspection.paper;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were opened once, by their content: the same file under ten papers is opened once. */
@Repository
class OpenedFileTable {

    private final JdbcClient jdbc;

    OpenedFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpenedFile> find(String hash) {
        return jdbc.sql("select state, note from inspection_opened_file where hash = :hash and checks = :checks").param("hash", hash).param("checks", OpenedFile.VERSION)
                .query((row, n) -> new OpenedFile(OpenedFile.State.valueOf(row.getString("state")), row.getString("note"))).optional();
    }

    void keep(String hash, OpenedFile opened) {
        jdbc.sql("""
                insert into inspection_opened_file (hash, checks, state, note) values (:hash, :checks, :state, :note)
                on conflict (hash) do update set checks = excluded.checks, state = excluded.state, note = excluded.note""").param("hash", hash)
                .param("checks", OpenedFile.VERSION).param("state", opened.state().name()).param("note", opened.note()).update();
    }
}
