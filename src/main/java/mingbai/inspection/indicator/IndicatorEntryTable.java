package mingbai.inspection.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of persons; written once. */
@Repository
class IndicatorEntryTable {

    private final JdbcClient jdbc;

    IndicatorEntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entry entry) {
        jdbc.sql("""
                insert into inspection_indicator_entry (id, region, item, passed, lost, since, note, account, name, at)
                values (:id, :region, :item, :passed, :lost, :since, :note, :account, :name, :at)""").param("id", entry.id()).param("region", entry.region())
                .param("item", entry.item()).param("passed", entry.passed() ? 1 : 0).param("lost", entry.lost())
                .param("since", entry.since() == null ? null : entry.since().toString()).param("note", entry.note()).param("account", entry.account())
                .param("name", entry.name()).param("at", entry.at()).update();
    }

    /** The last of each line. */
    Map<String, Entry> lastOf(String region) {
        Map<String, Entry> last = new HashMap<>();
        jdbc.sql("select * from inspection_indicator_entry where region = :region order by at, id").param("region", region)
                .query((row, n) -> last.put(row.getString("item"), entry(row))).list();
        return last;
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_indicator_entry").withFetchSize(500).query(row -> {
            Entry entry = entry(row);
            consumer.accept(Long.toString(entry.id()), entry.canonical());
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String since = row.getString("since");
        return new Entry(row.getLong("id"), row.getString("region"), row.getString("item"), row.getInt("passed") == 1, row.getLong("lost"),
                since == null ? null : LocalDate.parse(since), row.getString("note"), row.getLong("account"), row.getString("name"), row.getLong("at"));
    }
}
