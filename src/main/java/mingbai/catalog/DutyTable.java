package mingbai.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.catalog.Duty.How;
import mingbai.ledger.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes {@code catalog_duty}, many rows at once: plain JDBC, statements of {@link #ROWS} rows prepared once a transaction, since a
 * prefecture has 159,000 of them a year.
 */
@Component
class DutyTable {

    private static final int ROWS = 20;
    private static final String COLUMNS = "id, agency, matter, period, owed_by, runs_from, due, provisional, quota, published, how, done_on";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT = "insert into catalog_duty (" + COLUMNS + ") values ";

    private final JdbcTemplate jdbc;
    private final Ids ids;

    DutyTable(JdbcTemplate jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A duty as it stands in the table. */
    record Stored(long id, Duty duty) {}

    List<Stored> of(String agency) {
        return jdbc.query("select " + COLUMNS + " from catalog_duty where agency = ?", DutyTable::stored, agency);
    }

    List<Stored> of(String agency, String matter) {
        return jdbc.query("select " + COLUMNS + " from catalog_duty where agency = ? and matter = ?", DutyTable::stored, agency, matter);
    }

    @Nullable Stored find(long id) {
        return jdbc.query("select " + COLUMNS + " from catalog_duty where id = ?", DutyTable::stored, id).stream().findFirst().orElse(null);
    }

    void write(List<Duty> fresh, List<Stored> changed, List<Long> gone) {
        if (fresh.isEmpty() && changed.isEmpty() && gone.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            delete(connection, gone);
            update(connection, changed);
            insert(connection, fresh);
            return null;
        });
    }

    private void insert(Connection connection, List<Duty> duties) throws SQLException {
        int whole = duties.size() - duties.size() % ROWS;
        if (whole > 0) {
            try (PreparedStatement many = connection.prepareStatement(INSERT + String.join(", ", java.util.Collections.nCopies(ROWS, ROW)))) {
                for (int i = 0; i < whole; i += ROWS) {
                    for (int row = 0; row < ROWS; row++) {
                        bind(many, row * 12, duties.get(i + row));
                    }
                    many.executeUpdate();
                }
            }
        }
        if (whole < duties.size()) {
            try (PreparedStatement one = connection.prepareStatement(INSERT + ROW)) {
                for (Duty duty : duties.subList(whole, duties.size())) {
                    bind(one, 0, duty);
                    one.executeUpdate();
                }
            }
        }
    }

    private void bind(PreparedStatement statement, int before, Duty duty) throws SQLException {
        int at = before;
        statement.setLong(++at, ids.next());
        statement.setString(++at, duty.agency());
        statement.setString(++at, duty.matter());
        statement.setString(++at, duty.period());
        bindRest(statement, at, duty);
    }

    private static int bindRest(PreparedStatement statement, int before, Duty duty) throws SQLException {
        int at = before;
        statement.setString(++at, duty.owedBy());
        statement.setString(++at, duty.from().toString());
        statement.setString(++at, duty.due().toString());
        statement.setInt(++at, duty.provisional() ? 1 : 0);
        statement.setInt(++at, duty.quota());
        statement.setInt(++at, duty.published());
        statement.setString(++at, duty.how().code());
        LocalDate doneOn = duty.doneOn();
        if (doneOn == null) {
            statement.setNull(++at, Types.VARCHAR);
        } else {
            statement.setString(++at, doneOn.toString());
        }
        return at;
    }

    private static void update(Connection connection, List<Stored> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                update catalog_duty set owed_by = ?, runs_from = ?, due = ?, provisional = ?, quota = ?, published = ?, how = ?, done_on = ?
                where id = ?""")) {
            for (Stored stored : changed) {
                int at = bindRest(statement, 0, stored.duty());
                statement.setLong(++at, stored.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void delete(Connection connection, List<Long> gone) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("delete from catalog_duty where id = ?")) {
            for (long id : gone) {
                statement.setLong(1, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static Stored stored(ResultSet row, int number) throws SQLException {
        String doneOn = row.getString(12);
        return new Stored(row.getLong(1), new Duty(row.getString(2), row.getString(3), row.getString(4), row.getString(5), LocalDate.parse(row.getString(6)),
                LocalDate.parse(row.getString(7)), row.getInt(8) == 1, row.getInt(9), row.getInt(10), How.ofCode(row.getString(11)),
                doneOn == null ? null : LocalDate.parse(doneOn)));
    }

    /** What has to be written so that the table holds what was planned. @param moved open duties with another due day */
    record Difference(List<Duty> fresh, List<Stored> changed, List<Long> gone, List<Duty> moved) {

        static final Difference NONE = new Difference(List.of(), List.of(), List.of(), List.of());

        static Difference between(List<Stored> stored, List<Duty> planned) {
            Difference difference = new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            if (stored.isEmpty()) {
                difference.fresh.addAll(planned);
                return difference;
            }
            java.util.Map<Key, Stored> left = new java.util.HashMap<>(stored.size() * 2);
            stored.forEach(one -> left.put(new Key(one.duty().matter(), one.duty().period()), one));
            for (Duty duty : planned) {
                difference.see(left.remove(new Key(duty.matter(), duty.period())), duty);
            }
            left.values().forEach(one -> difference.gone.add(one.id()));
            return difference;
        }

        private void see(@Nullable Stored before, Duty now) {
            if (before == null) {
                fresh.add(now);
            } else if (!before.duty().equals(now)) {
                changed.add(new Stored(before.id(), now));
                if (now.how() == How.OPEN && !before.duty().due().equals(now.due())) {
                    moved.add(now);
                }
            }
        }

        int size() {
            return fresh.size() + changed.size() + gone.size();
        }

        /** The first so many rows; the others are found again the next time. */
        Difference atMost(int rows) {
            if (size() <= rows) {
                return this;
            }
            List<Long> fewerGone = gone.subList(0, Math.min(rows, gone.size()));
            List<Stored> fewerChanged = changed.subList(0, Math.min(rows - fewerGone.size(), changed.size()));
            List<Duty> fewerFresh = fresh.subList(0, Math.min(rows - fewerGone.size() - fewerChanged.size(), fresh.size()));
            return new Difference(fewerFresh, fewerChanged, fewerGone, moved);
        }

        private record Key(String matter, String period) {}
    }
}
