package mingbai.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.InquiryFact.Accepted;
import mingbai.inquiry.InquiryFact.Answered;
import mingbai.inquiry.InquiryFact.Assigned;
import mingbai.inquiry.InquiryFact.Extended;
import mingbai.inquiry.InquiryFact.PassedOn;
import mingbai.inquiry.InquiryFact.Received;
import mingbai.inquiry.InquiryFact.Reopened;
import mingbai.inquiry.InquiryFact.Urged;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to inquiries; append-only but for the mark that a fact was taken back. */
@Repository
class InquiryFactTable {

    private final JdbcClient jdbc;

    InquiryFactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact's columns besides its day. */
    private record Cells(String kind, int days, String origin, String target, String words) {

        static Cells of(InquiryFact fact) {
            return switch (fact) {
                case Received received -> new Cells("received", 0, "", "", "");
                case Accepted accepted -> new Cells("accepted", 0, "", "", "");
                case Assigned assigned -> new Cells("assigned", 0, "", assigned.to(), assigned.note());
                case PassedOn passed -> new Cells("passed_on", 0, passed.from(), passed.to(), passed.reason());
                case Extended extended -> new Cells("extended", extended.workingDays(), "", "", extended.reason());
                case Answered answered -> new Cells("answered", 0, "", "", "");
                case Reopened reopened -> new Cells("reopened", 0, "", "", reopened.reason());
                case Urged urged -> new Cells("urged", 0, urged.by(), "", urged.reason());
            };
        }
    }

    void insert(long id, long inquiry, InquiryFact fact, Actor actor, long at) {
        Cells cells = Cells.of(fact);
        jdbc.sql("""
                insert into inquiry_fact (id, case_id, kind, day, days, origin, target, words, recorded_by, recorder, recorded_at, back_reason)
                values (:id, :case, :kind, :day, :days, :origin, :target, :words, :by, :recorder, :at, '')""")
                .param("id", id).param("case", inquiry).param("kind", cells.kind()).param("day", fact.day().toString()).param("days", cells.days())
                .param("origin", cells.origin()).param("target", cells.target()).param("words", cells.words()).param("by", actor.accountId()).param("recorder", actor.name())
                .param("at", at).update();
    }

    void takeBack(long inquiry, long fact, String reason, long at) {
        int updated = jdbc.sql("update inquiry_fact set taken_back = :at, back_reason = :reason where id = :id and case_id = :case and taken_back is null")
                .param("at", at).param("reason", reason).param("id", fact).param("case", inquiry).update();
        if (updated == 0) {
            throw new Overtaken("这条记录");
        }
    }

    List<InquiryFactRow> of(long inquiry) {
        return jdbc.sql("select * from inquiry_fact where case_id = :case order by day, id").param("case", inquiry).query(InquiryFactTable::row).list();
    }

    /** What is hashed of the facts, by case, in the order they were recorded; of a few hundred cases at a time. */
    Map<Long, List<String>> canonical(Collection<Long> inquiries) {
        Map<Long, List<String>> canonical = new HashMap<>();
        if (!inquiries.isEmpty()) {
            jdbc.sql("select * from inquiry_fact where case_id in (:cases) order by id").param("cases", inquiries).query(row -> {
                canonical.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>()).add(canonical(row));
            });
        }
        return canonical;
    }

    private static String canonical(ResultSet row) throws SQLException {
        return String.join(" ", row.getString("id"), row.getString("kind"), row.getString("day"), row.getString("days"), row.getString("origin"), row.getString("target"),
                row.getString("words"), row.getString("recorded_by"), row.getString("recorded_at"), String.valueOf(row.getString("taken_back")), row.getString("back_reason"));
    }

    private static InquiryFactRow row(ResultSet row, int n) throws SQLException {
        long back = row.getLong("taken_back");
        Instant takenBack = row.wasNull() ? null : Instant.ofEpochMilli(back);
        return new InquiryFactRow(row.getLong("id"), fact(row), row.getLong("recorded_by"), row.getString("recorder"), Instant.ofEpochMilli(row.getLong("recorded_at")),
                takenBack, row.getString("back_reason"));
    }

    private static InquiryFact fact(ResultSet row) throws SQLException {
        LocalDate day = LocalDate.parse(row.getString("day"));
        String words = row.getString("words");
        return switch (row.getString("kind")) {
            case "received" -> new Received(day);
            case "accepted" -> new Accepted(day);
            case "assigned" -> new Assigned(day, row.getString("target"), words);
            case "passed_on" -> new PassedOn(day, row.getString("origin"), row.getString("target"), words);
            case "extended" -> new Extended(day, row.getInt("days"), words);
            case "answered" -> new Answered(day);
            case "reopened" -> new Reopened(day, words);
            case "urged" -> new Urged(day, row.getString("origin"), words);
            default -> throw new IllegalStateException("no such fact of an inquiry: " + row.getString("kind"));
        };
    }
}
