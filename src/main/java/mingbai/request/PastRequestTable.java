package mingbai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an older system told of imported requests. */
@Repository
class PastRequestTable {

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    PastRequestTable(JdbcTemplate batch, JdbcClient jdbc) {
        this.batch = batch;
        this.jdbc = jdbc;
    }

    /**
     * A request that has the number of a row.
     *
     * @param past what the older system told, null for a request of our own
     * @param importedVersion version of the case the last import left
     */
    record Known(RequestCase request, @Nullable PastRequest past, long importedVersion) {

        /** Whether anything was done with it here since it was imported. */
        boolean workedOn() {
            return past == null || request.version() != importedVersion;
        }
    }

    /** Those on record of these rows, by {@link PastRequest#key()}. */
    Map<String, Known> known(Collection<PastRequest> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Object[] keys = rows.stream().flatMap(row -> java.util.stream.Stream.of(row.agency(), row.number())).toArray();
        Map<String, Known> known = new HashMap<>();
        batch.query("""
                select c.*, p.case_version past_version, p.extended, p.corrected_on, p.paused_known, p.paused_from, p.paused_to, p.fee_fen, p.received_on
                from request_case c left join request_past p on p.case_id = c.id
                where (c.agency, c.number) in (values """ + String.join(", ", Collections.nCopies(rows.size(), "(?, ?)")) + ")",
                row -> {
                    Known found = known(row);
                    known.put(found.request().agency() + "\u001f" + found.request().number(), found);
                }, keys);
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        RequestCase request = RequestTable.row(row, 0);
        long version = row.getLong("past_version");
        return row.wasNull() ? new Known(request, null, 0) : new Known(request, past(row, request.applicantKind(), request.outcome(), request.closedOn()), version);
    }

    private static PastRequest past(ResultSet row, ApplicantKind kind, @Nullable Outcome outcome, @Nullable LocalDate closedOn) throws SQLException {
        return new PastRequest(0, row.getString("agency"), row.getString("number"), kind, LocalDate.parse(row.getString("received_on")),
                Channel.ofCode(row.getString("channel")).orElseThrow(), row.getString("subject"), day(row, "corrected_on"), row.getInt("extended") == 1, closedOn,
                outcome, row.getLong("fee_fen"), row.getInt("paused_known") == 1, day(row, "paused_from"), day(row, "paused_to"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }

    /** @param rows by case, as the case now is */
    void write(Map<RequestCase, PastRequest> rows) {
        List<@Nullable Object[]> cells = rows.entrySet().stream().map(entry -> cells(entry.getKey(), entry.getValue())).toList();
        ManyRowsTable.insert(batch, """
                insert into request_past (case_id, case_version, extended, corrected_on, paused_known, paused_from, paused_to, fee_fen, received_on) values""", """
                on conflict (case_id) do update set case_version = excluded.case_version, extended = excluded.extended, corrected_on = excluded.corrected_on,
                  paused_known = excluded.paused_known, paused_from = excluded.paused_from, paused_to = excluded.paused_to, fee_fen = excluded.fee_fen,
                  received_on = excluded.received_on""", cells);
    }

    private static @Nullable Object[] cells(RequestCase request, PastRequest past) {
        return new @Nullable Object[] {request.id(), request.version(), past.extended() ? 1 : 0, text(past.correctedOn()), past.pausesKnown() ? 1 : 0,
            text(past.pausedFrom()), text(past.pausedTo()), past.feeFen(), past.receivedOn().toString()};
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** What the older system told of one request; empty for one of our own. */
    Optional<PastRequest> of(RequestCase request) {
        return jdbc.sql("""
                select p.*, c.agency, c.number, c.channel, c.subject from request_past p join request_case c on c.id = p.case_id where p.case_id = :case""")
                .param("case", request.id()).query((row, n) -> past(row, request.applicantKind(), request.outcome(), request.closedOn())).optional();
    }

    /** What is hashed of the past of cases, as part of each case's state. */
    Map<Long, String> canonical(Collection<Long> requests) {
        Map<Long, String> canonical = new HashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("select * from request_past where case_id in (:cases)").param("cases", requests).query(row -> {
                canonical.put(row.getLong("case_id"), String.join(" ", "past", row.getString("case_version"), row.getString("extended"),
                        String.valueOf(row.getString("corrected_on")), row.getString("paused_known"), String.valueOf(row.getString("paused_from")),
                        String.valueOf(row.getString("paused_to")), row.getString("fee_fen"), row.getString("received_on")));
            });
        }
        return canonical;
    }
}
