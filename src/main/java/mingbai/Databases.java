package mingbai;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * The database behind every module: SQLite in the data folder, or PostgreSQL when {@code mingbai.database.url} names one.
 *
 * <p>SQLite gets two pools: a writer of one connection whose transactions begin IMMEDIATE, and readers that begin DEFERRED and
 * cannot write. {@code @Transactional(readOnly = true)} chooses the readers. Waiting happens in the pool, never inside SQLite.
 */
@Configuration(proxyBeanMethods = false)
class Databases {

    @Bean(destroyMethod = "close")
    PooledDatabase pooledDatabase(
            @Value("${mingbai.data}") Path data,
            @Value("${mingbai.database.url:}") String url,
            @Value("${mingbai.database.user:}") String user,
            @Value("${mingbai.database.password:}") String password,
            @Value("${mingbai.database.pool:16}") int pool) {
        PooledDatabase database = url.isBlank() ? sqlite(data, pool) : postgresql(url, user, password, pool);
        database.migrate();
        return database;
    }

    @Bean
    DataSource dataSource(PooledDatabase database) {
        LazyConnectionDataSourceProxy proxy = new LazyConnectionDataSourceProxy();
        proxy.setTargetDataSource(database.writer());
        proxy.setReadOnlyDataSource(database.reader());
        proxy.setDefaultAutoCommit(true);
        proxy.setDefaultTransactionIsolation(java.sql.Connection.TRANSACTION_READ_COMMITTED);
        return proxy;
    }

    private static PooledDatabase sqlite(Path data, int readers) {
        Path file = data.resolve("mingbai.db");
        HikariConfig writer = new HikariConfig();
        writer.setPoolName("writer");
        writer.setDataSource(new CheckedSqlite(file, TransactionMode.IMMEDIATE, false));
        writer.setMaximumPoolSize(1);
        HikariConfig reader = new HikariConfig();
        reader.setPoolName("reader");
        reader.setDataSource(new CheckedSqlite(file, TransactionMode.DEFERRED, true));
        reader.setMaximumPoolSize(readers);
        reader.setMinimumIdle(1);
        DataSource forMigration = new CheckedSqlite(file, TransactionMode.IMMEDIATE, false);
        return new PooledDatabase(forMigration, () -> new HikariDataSource(writer), () -> new HikariDataSource(reader),
                Map.of("bytes", "blob", "binary", ""));
    }

    private static PooledDatabase postgresql(String url, String user, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(url);
        if (!user.isBlank()) {
            config.setUsername(user);
        }
        if (!password.isBlank()) {
            config.setPassword(password);
        }
        config.setMaximumPoolSize(size);
        HikariDataSource source = new HikariDataSource(config);
        return new PooledDatabase(source, () -> source, () -> source, Map.of("bytes", "bytea", "binary", "collate \"C\""));
    }

    /** Migrated first, pooled afterwards: the only writer connection of SQLite would be in the migration's way. */
    static final class PooledDatabase implements AutoCloseable {
        private final DataSource forMigration;
        private final java.util.function.Supplier<HikariDataSource> openWriter;
        private final java.util.function.Supplier<HikariDataSource> openReader;
        private final Map<String, String> dialect;
        private @org.jspecify.annotations.Nullable HikariDataSource writer;
        private @org.jspecify.annotations.Nullable HikariDataSource reader;

        PooledDatabase(DataSource forMigration, java.util.function.Supplier<HikariDataSource> openWriter,
                java.util.function.Supplier<HikariDataSource> openReader, Map<String, String> dialect) {
            this.forMigration = forMigration;
            this.openWriter = openWriter;
            this.openReader = openReader;
            this.dialect = dialect;
        }

        void migrate() {
            Flyway.configure().dataSource(forMigration).locations("classpath:db/migration").placeholders(dialect)
                    .outOfOrder(true).load().migrate();
            writer = openWriter.get();
            reader = openReader.get();
        }

        DataSource writer() {
            return java.util.Objects.requireNonNull(writer);
        }

        DataSource reader() {
            return java.util.Objects.requireNonNull(reader);
        }

        @Override
        public void close() {
            if (reader != null) {
                reader.close();
            }
            if (writer != null) {
                writer.close();
            }
        }
    }

    static SQLiteConfig sqliteConfig(TransactionMode mode, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-16384");
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "268435456");
        return config;
    }
}
