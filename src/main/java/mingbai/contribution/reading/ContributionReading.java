package mingbai.contribution.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was sent up and what became of it, with counts for each unit (C7). */
@Component
@Transactional(readOnly = true)
public class ContributionReading {

    private final JdbcClient jdbc;

    ContributionReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param received whether the agencies are those that received, else those that sent
     * @param unit     code of one sending unit, or ""
     * @param state    name of {@code ContributionState}, or ""
     * @param from     the moment from which, {@code to} before which it was sent
     */
    public record Filter(boolean received, Collection<String> agencies, String unit, String state, Instant from, Instant to) {}

    /** A contribution in a list. */
    public record Row(long id, String unit, String receiver, String title, String senderName, Instant sentAt, String state, @Nullable Long edition) {}

    /** A contribution, whole. */
    public record Whole(Row row, String text, String reason, String decidedName, @Nullable Instant decidedAt, long version, List<File> files) {}

    public record File(int n, String name, String hash, long size) {}

    public List<Row> rows(Filter filter, int limit, long offset) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select * from contribution_item" + where(filter, params) + " order by sent_at desc, id desc limit :limit offset :offset")
                .params(params).param("limit", limit).param("offset", offset).query(ContributionReading::row).list();
    }

    public long count(Filter filter) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*) from contribution_item" + where(filter, params)).params(params).query(Long.class).single();
    }

    /** What one unit sent. @param sent all but what it recalled */
    public record UnitCount(String unit, long sent, long taken, long declined, long waiting, long sealed) {}

    /** By unit, who sent most first; each number is that of a list: unit and state. */
    public List<UnitCount> byUnit(Filter filter) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select unit, sum(case when state <> 'RECALLED' then 1 else 0 end) as sent, " + sum("TAKEN") + sum("DECLINED") + sum("SENT")
                + "sum(case when state = 'SEALED' then 1 else 0 end) as n_sealed from contribution_item"
                + where(new Filter(filter.received(), filter.agencies(), "", "", filter.from(), filter.to()), params) + " group by unit order by sent desc, unit")
                .params(params).query((row, n) -> new UnitCount(row.getString("unit"), row.getLong("sent"), row.getLong("n_taken"), row.getLong("n_declined"),
                        row.getLong("n_sent"), row.getLong("n_sealed"))).list();
    }

    private static String sum(String state) {
        return "sum(case when state = '" + state + "' then 1 else 0 end) as n_" + state.toLowerCase(java.util.Locale.ROOT) + ", ";
    }

    private static String where(Filter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder(filter.received() ? " where receiver in (:agencies) and state <> 'RECALLED'" : " where unit in (:agencies)");
        params.put("agencies", filter.agencies().isEmpty() ? List.of("") : filter.agencies());
        where.append(" and sent_at >= :from and sent_at < :to");
        params.put("from", filter.from().toEpochMilli());
        params.put("to", filter.to().toEpochMilli());
        if (!filter.unit().isEmpty()) {
            where.append(" and unit = :unit");
            params.put("unit", filter.unit());
        }
        if (!filter.state().isEmpty()) {
            where.append(" and state = :state");
            params.put("state", filter.state());
        }
        return where.toString();
    }

    /** What waits for the agencies to be dealt with, the oldest first. */
    public List<Row> waiting(Collection<String> receivers, int limit) {
        return receivers.isEmpty() ? List.of() : jdbc.sql("""
                select * from contribution_item where receiver in (:receivers) and state = 'SENT' order by sent_at, id limit :limit""")
                .param("receivers", receivers).param("limit", limit).query(ContributionReading::row).list();
    }

    /** The newest an account sent. */
    public List<Row> sentBy(long account, int limit) {
        return jdbc.sql("select * from contribution_item where sender = :account order by sent_at desc, id desc limit :limit").param("account", account)
                .param("limit", limit).query(ContributionReading::row).list();
    }

    public Optional<Whole> find(long id) {
        return jdbc.sql("select * from contribution_item where id = :id").param("id", id).query((row, n) -> {
            long decided = row.getLong("decided_at");
            return new Whole(row(row, n), row.getString("text"), row.getString("reason"), row.getString("decided_name"),
                    decided == 0 ? null : Instant.ofEpochMilli(decided), row.getLong("version"), files(id));
        }).optional();
    }

    private List<File> files(long item) {
        return jdbc.sql("select n, name, hash, size from contribution_file where item_id = :item order by n").param("item", item)
                .query((row, n) -> new File(row.getInt("n"), row.getString("name"), row.getString("hash"), row.getLong("size"))).list();
    }

    /** The contribution a draft was made of. */
    public Optional<Row> ofEdition(long edition) {
        return jdbc.sql("select * from contribution_item where edition_id = :edition").param("edition", edition).query(ContributionReading::row).optional();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        long edition = row.getLong("edition_id");
        return new Row(row.getLong("id"), row.getString("unit"), row.getString("receiver"), row.getString("title"), row.getString("sender_name"),
                Instant.ofEpochMilli(row.getLong("sent_at")), row.getString("state"), edition == 0 ? null : (Long) edition);
    }
}
