package mingbai;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteException;

/**
 * Lets a use case catch the same exception on both databases: SQLite's driver gives no SQL state, so Spring alone would call a broken
 * unique key "uncategorised".
 */
@Component
class SqliteConflicts implements SQLExceptionTranslator {

    private final SQLExceptionTranslator others = new SQLExceptionSubclassTranslator();

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return others.translate(task, sql, e);
        }
        String message = task + ": " + e.getMessage();
        return switch (sqlite.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID -> new DuplicateKeyException(message, e);
            case SQLITE_CONSTRAINT, SQLITE_CONSTRAINT_CHECK, SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_NOTNULL, SQLITE_CONSTRAINT_TRIGGER ->
                new DataIntegrityViolationException(message, e);
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED -> new CannotAcquireLockException(message, e);
            default -> others.translate(task, sql, e);
        };
    }
}
