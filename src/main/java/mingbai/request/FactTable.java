package mingbai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.ledger.Actor;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to requests; append-only but for the mark that a fact was taken back. */
@Repository
class FactTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    FactTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A fact's columns besides its day. */
    private record Cells(String kind, @Nullable LocalDate until, @Nullable Long party, @Nullable Integer days, @Nullable String word) {

        static Cells of(CaseFact fact) {
            return switch (fact) {
                case CaseFact.Submitted submitted -> plain("submitted");
                case CaseFact.Received received -> plain("received");
                case CaseFact.CorrectionAsked asked -> new Cells("correction_asked", asked.until(), null, null, null);
                case CaseFact.Corrected corrected -> plain("corrected");
                case CaseFact.OpinionAsked asked -> new Cells("opinion_asked", null, asked.party(), null, asked.kind().name());
                case CaseFact.OpinionReceived received -> new Cells("opinion_received", null, received.party(), null, null);
                case CaseFact.OpinionGiven given -> new Cells("opinion_given", null, given.party(), null, given.opinion().name());
                case CaseFact.Extended extended -> new Cells("extended", null, null, extended.workingDays(), null);
                case CaseFact.ReasonsAsked asked -> new Cells("reasons_asked", asked.until(), null, null, null);
                case CaseFact.ReasonsGiven given -> plain("reasons_given");
                case CaseFact.Delayed delayed -> new Cells("delayed", delayed.until(), null, null, null);
                case CaseFact.FeeNoticed noticed -> plain("fee_noticed");
                case CaseFact.FeeReceived received -> plain("fee_received");
                case CaseFact.FeePaid paid -> plain("fee_paid");
                case CaseFact.Answered answered -> plain("answered");
                case CaseFact.Ordered ordered -> new Cells("ordered", ordered.until(), null, null, null);
            };
        }

        private static Cells plain(String kind) {
            return new Cells(kind, null, null, null, null);
        }
    }

    void insert(long id, long request, CaseFact fact, Actor actor, long at) {
        Cells cells = Cells.of(fact);
        jdbc.sql("""
                insert into request_fact (id, case_id, kind, day, until, party_id, days, word, recorded_by, recorder, recorded_at, back_reason)
                values (:id, :case, :kind, :day, :until, :party, :days, :word, :by, :recorder, :at, '')""")
                .param("id", id).param("case", request).param("kind", cells.kind()).param("day", fact.day().toString())
                .param("until", cells.until() == null ? null : cells.until().toString()).param("party", cells.party()).param("days", cells.days())
                .param("word", cells.word()).param("by", actor.accountId()).param("recorder", actor.name()).param("at", at).update();
    }

    /** A fact to be written. */
    record Fresh(long id, long request, CaseFact fact) {}

    /** Many at once, for imports. */
    void insertAll(List<Fresh> facts, Actor actor, long at) {
        ManyRowsTable.insert(batch, """
                insert into request_fact (id, case_id, kind, day, until, party_id, days, word, recorded_by, recorder, recorded_at, back_reason) values""", "",
                facts.stream().map(fresh -> cells(fresh, Cells.of(fresh.fact()), actor, at)).toList());
    }

    private static @Nullable Object[] cells(Fresh fresh, Cells cells, Actor actor, long at) {
        LocalDate until = cells.until();
        return new @Nullable Object[] {fresh.id(), fresh.request(), cells.kind(), fresh.fact().day().toString(), until == null ? null : until.toString(),
            cells.party(), cells.days(), cells.word(), actor.accountId(), actor.name(), at, ""};
    }

    void takeBack(long request, long fact, String reason, long at) {
        int updated = jdbc.sql("""
                update request_fact set taken_back = :at, back_reason = :reason where id = :id and case_id = :case and taken_back is null""")
                .param("at", at).param("reason", reason).param("id", fact).param("case", request).update();
        if (updated == 0) {
            throw new Overtaken("这条记录");
        }
    }

    List<FactRow> of(long request) {
        return jdbc.sql("select * from request_fact where case_id = :case order by day, id").param("case", request).query(FactTable::row).list();
    }

    /** Those that hold, by case; of a few hundred cases at a time. */
    Map<Long, List<CaseFact>> of(Collection<Long> requests) {
        record Line(long request, CaseFact fact) {}
        return requests.isEmpty() ? Map.of() : jdbc.sql("select * from request_fact where case_id in (:cases) and taken_back is null")
                .param("cases", requests).query((row, n) -> new Line(row.getLong("case_id"), fact(row))).list().stream()
                .collect(Collectors.groupingBy(Line::request, LinkedHashMap::new, Collectors.mapping(Line::fact, Collectors.toList())));
    }

    /** What is hashed of the facts of a case, in the order they were recorded. */
    List<String> canonical(long request) {
        return canonical(List.of(request)).getOrDefault(request, List.of());
    }

    /** The same of a few hundred cases at a time. */
    Map<Long, List<String>> canonical(Collection<Long> requests) {
        Map<Long, List<String>> canonical = new HashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("select * from request_fact where case_id in (:cases) order by id").param("cases", requests).query(row -> {
                canonical.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>()).add(canonical(row));
            });
        }
        return canonical;
    }

    private static String canonical(ResultSet row) throws SQLException {
        return String.join(" ", row.getString("id"), row.getString("kind"), row.getString("day"), String.valueOf(row.getString("until")),
                String.valueOf(row.getString("party_id")), String.valueOf(row.getString("days")), String.valueOf(row.getString("word")),
                row.getString("recorded_by"), row.getString("recorded_at"), String.valueOf(row.getString("taken_back")), row.getString("back_reason"));
    }

    private static FactRow row(ResultSet row, int n) throws SQLException {
        long back = row.getLong("taken_back");
        Instant takenBack = row.wasNull() ? null : Instant.ofEpochMilli(back);
        return new FactRow(row.getLong("id"), fact(row), row.getLong("recorded_by"), row.getString("recorder"),
                Instant.ofEpochMilli(row.getLong("recorded_at")), takenBack, row.getString("back_reason"));
    }

    private static CaseFact fact(ResultSet row) throws SQLException {
        LocalDate day = LocalDate.parse(row.getString("day"));
        return switch (row.getString("kind")) {
            case "submitted" -> new CaseFact.Submitted(day);
            case "received" -> new CaseFact.Received(day);
            case "correction_asked" -> new CaseFact.CorrectionAsked(day, until(row));
            case "corrected" -> new CaseFact.Corrected(day);
            case "opinion_asked" -> new CaseFact.OpinionAsked(day, row.getLong("party_id"), PartyKind.valueOf(row.getString("word")));
            case "opinion_received" -> new CaseFact.OpinionReceived(day, row.getLong("party_id"));
            case "opinion_given" -> new CaseFact.OpinionGiven(day, row.getLong("party_id"), Opinion.valueOf(row.getString("word")));
            case "extended" -> new CaseFact.Extended(day, row.getInt("days"));
            case "reasons_asked" -> new CaseFact.ReasonsAsked(day, until(row));
            case "reasons_given" -> new CaseFact.ReasonsGiven(day);
            case "delayed" -> new CaseFact.Delayed(day, until(row));
            case "fee_noticed" -> new CaseFact.FeeNoticed(day);
            case "fee_received" -> new CaseFact.FeeReceived(day);
            case "fee_paid" -> new CaseFact.FeePaid(day);
            case "answered" -> new CaseFact.Answered(day);
            case "ordered" -> new CaseFact.Ordered(day, until(row));
            default -> throw new NotFound();
        };
    }

    private static LocalDate until(ResultSet row) throws SQLException {
        return LocalDate.parse(row.getString("until"));
    }
}
