package mingbai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

class DatabasesTests {

    @TempDir
    Path folder;

    @Test
    void everyConnectionToSqliteWaitsForTheDisk() throws SQLException {
        try (Connection connection = new CheckedSqlite(folder.resolve("a.db"), TransactionMode.IMMEDIATE, false).getConnection();
                var row = connection.createStatement().executeQuery("pragma synchronous")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void aReaderCannotWrite() throws SQLException {
        Path file = folder.resolve("b.db");
        try (Connection writer = new CheckedSqlite(file, TransactionMode.IMMEDIATE, false).getConnection()) {
            writer.createStatement().execute("create table t (a bigint)");
        }
        try (Connection reader = new CheckedSqlite(file, TransactionMode.DEFERRED, true).getConnection()) {
            assertThatThrownBy(() -> reader.createStatement().execute("insert into t values (1)"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("readonly");
        }
    }

    /** The wrong twin: a connection configured to trust the operating system's cache is refused by the same check. */
    @Test
    void aConnectionThatDoesNotWaitIsRefused() {
        SQLiteDataSource careless = new CheckedSqlite(folder.resolve("c.db"), TransactionMode.IMMEDIATE, false);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        careless.setConfig(config);
        assertThatThrownBy(careless::getConnection).isInstanceOf(SQLException.class).hasMessageContaining("synchronous = 1");
    }
}
