package mingbai.channel.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.channel.ShowingForm;
import mingbai.ledger.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Showings: what hangs, plays or hung where. */
@Component
@Transactional(readOnly = true)
public class ShowingReading {

    private final JdbcClient jdbc;

    ShowingReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueReason WITHDRAWN or CORRECTED when it must come down, else null */
    public record Row(long id, long place, String placeName, String agency, long document, String title, int edition, ShowingForm form, LocalDate upOn,
            String upName, String note, @Nullable String photo, @Nullable LocalDate downOn, @Nullable String downName, @Nullable String downNote,
            @Nullable String dueReason, @Nullable Instant dueAt, long version) {}

    /** Which ones: those standing (UP), those that must come down (DUE), those taken down (DOWN), or all. */
    public enum State { ALL, UP, DUE, DOWN }

    private static final String ROWS = "select s.*, p.name as place_name from channel_showing s join channel_place p on p.id = s.place_id ";
    private static final String WHERE = """
            where s.agency in (:agencies) and (:place = 0 or s.place_id = :place)
              and (:state = 'ALL' or (:state = 'DOWN' and s.down_on is not null) or (:state = 'UP' and s.down_on is null)
                or (:state = 'DUE' and s.down_on is null and s.due_reason is not null)) """;

    /** Newest first. @param place 0 for any */
    public List<Row> list(Collection<String> agencies, long place, State state, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(ROWS + WHERE + "order by s.up_on desc, s.id desc limit :limit offset :offset")
                .param("agencies", agencies).param("place", place).param("state", state.name()).param("limit", limit).param("offset", offset)
                .query((row, n) -> row(row)).list();
    }

    public long count(Collection<String> agencies, long place, State state) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from channel_showing s " + WHERE)
                .param("agencies", agencies).param("place", place).param("state", state.name()).query(Long.class).single();
    }

    public Optional<Row> find(String id) {
        return id.matches(Ids.PATTERN) ? jdbc.sql(ROWS + "where s.id = :id").param("id", Long.parseLong(id)).query((row, n) -> row(row)).optional()
                : Optional.empty();
    }

    /** Documents that hang at a place and need not come down, the newest first. */
    public List<Long> documentsAt(long place, int limit) {
        return jdbc.sql("""
                select document_id from channel_showing where place_id = :place and down_on is null and due_reason is null
                group by document_id order by max(up_on) desc, document_id desc limit :limit""")
                .param("place", place).param("limit", limit).query(Long.class).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        long due = row.getLong("due_at");
        Instant dueAt = row.wasNull() ? null : Instant.ofEpochMilli(due);
        String down = row.getString("down_on");
        return new Row(row.getLong("id"), row.getLong("place_id"), row.getString("place_name"), row.getString("agency"), row.getLong("document_id"),
                row.getString("title"), row.getInt("edition"), ShowingForm.valueOf(row.getString("form")), LocalDate.parse(row.getString("up_on")),
                row.getString("up_name"), row.getString("note"), row.getString("photo"), down == null ? null : LocalDate.parse(down),
                row.getString("down_name"), row.getString("down_note"), row.getString("due_reason"), dueAt, row.getLong("version"));
    }
}
