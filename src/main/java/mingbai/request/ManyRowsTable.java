package mingbai.request;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts many rows with statements of {@value #AT_ONCE} rows, prepared once: an import writes ten rows for each request. */
final class ManyRowsTable {

    private static final int AT_ONCE = 20;

    private ManyRowsTable() {}

    /**
     * @param insert up to and with {@code values}
     * @param after  what follows the rows, or ""
     * @param rows   each with a value for every column: strings, numbers and nulls
     */
    static void insert(JdbcTemplate jdbc, String insert, String after, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.execute((ConnectionCallback<Void>) connection -> {
                int whole = rows.size() - rows.size() % AT_ONCE;
                insert(connection, insert, after, rows.subList(0, whole), AT_ONCE);
                insert(connection, insert, after, rows.subList(whole, rows.size()), 1);
                return null;
            });
        }
    }

    private static void insert(Connection connection, String insert, String after, List<@Nullable Object[]> rows, int atOnce) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String row = "(" + String.join(", ", Collections.nCopies(rows.getFirst().length, "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert + " " + String.join(", ", Collections.nCopies(atOnce, row)) + " " + after)) {
            for (int from = 0; from < rows.size(); from += atOnce) {
                int at = 0;
                for (int i = from; i < from + atOnce; i++) {
                    for (Object value : rows.get(i)) {
                        statement.setObject(++at, value);
                    }
                }
                statement.executeUpdate();
            }
        }
    }
}
