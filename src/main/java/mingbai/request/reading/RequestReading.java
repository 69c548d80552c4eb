package mingbai.request.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.request.Channel;
import mingbai.request.Phase;
import mingbai.request.reading.RequestCondition.Walk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests, read: lists and their figures, made from one condition so that a figure and its list never differ. */
@Component
@Transactional(readOnly = true)
public class RequestReading {

    private static final String COLUMNS = """
            c.id, c.number, c.agency, c.subject, c.channel, c.applicant_kind, c.section, c.handler, c.submitted_at, c.outcome, c.closed_on,
            k.received_on, k.due_on, k.provisional, k.paused, """ + RequestCondition.PHASE + """
             as phase, k.urgent_on, k.answered_on, k.late,
            (select a.name from request_applicant a where a.case_id = c.id and a.n = 1) as applicant""";

    private final JdbcClient jdbc;
    private final RequestCondition conditions;

    RequestReading(JdbcClient jdbc, RequestCondition conditions) {
        this.jdbc = jdbc;
        this.conditions = conditions;
    }

    /** Open ones the most urgent first; where closed ones are among them, the newest first. */
    public List<RequestRow> list(RequestFilter filter, long offset, int limit) {
        if (filter.agencies().isEmpty()) {
            return List.of();
        }
        RequestCondition.Asked asked = conditions.of(filter, RequestCondition.usual(filter));
        return jdbc.sql("select " + COLUMNS + " from (select x.case_id, x.sort_key from (" + asked.sql() + ") x order by x.sort_key " + asked.direction()
                        + ", x.case_id " + asked.direction() + " limit :limit offset :offset) p"
                        + " join request_case c on c.id = p.case_id join request_clock k on k.case_id = p.case_id order by p.sort_key " + asked.direction()
                        + ", p.case_id " + asked.direction())
                .params(asked.params()).param("limit", limit).param("offset", offset).query(RequestReading::row).list();
    }

    public long count(RequestFilter filter) {
        return count(filter, Integer.MAX_VALUE);
    }

    /** @param most counting ends there: a list nobody reads to its end needs no exact length */
    public long count(RequestFilter filter, int most) {
        if (filter.agencies().isEmpty()) {
            return 0;
        }
        RequestCondition.Asked asked = conditions.of(filter, RequestCondition.usual(filter));
        return jdbc.sql("select count(*) from (" + asked.sql() + " limit :most) x").params(asked.params()).param("most", most).query(Long.class).single();
    }

    /** How many open ones of the filter wait for what; its own phases are not regarded. */
    public Map<Phase, Long> openByPhase(RequestFilter filter) {
        Map<Phase, Long> counts = new EnumMap<>(Phase.class);
        if (!filter.agencies().isEmpty()) {
            RequestCondition.Asked asked = conditions.of(filter.open(), Walk.AGENCIES);
            jdbc.sql("select " + RequestCondition.PHASE + " as phase, count(*) as n from (" + asked.sql() + ") k group by 1").params(asked.params())
                    .query((row, n) -> counts.put(Phase.valueOf(row.getString("phase")), row.getLong("n"))).list();
        }
        return counts;
    }

    /** Figures by agency, of agencies that have any; the highest first. */
    public Map<String, Long> byAgency(RequestFilter filter) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (!filter.agencies().isEmpty()) {
            RequestCondition.Asked asked = conditions.of(filter, Walk.AGENCIES);
            jdbc.sql("select x.agency, count(*) as n from (" + asked.sql() + ") x group by x.agency order by n desc, x.agency").params(asked.params())
                    .query((row, n) -> counts.put(row.getString("agency"), row.getLong("n"))).list();
        }
        return counts;
    }

    /** Piece by piece, for files: those after an id, in order of ids. */
    public List<RequestRow> after(RequestFilter filter, long id, int limit) {
        if (filter.agencies().isEmpty()) {
            return List.of();
        }
        RequestCondition.Asked asked = conditions.of(filter, RequestCondition.usual(filter) == Walk.AGENCIES ? Walk.AGENCIES : Walk.IDS);
        return jdbc.sql("select " + COLUMNS + " from (" + asked.sql() + " and " + asked.id() + " > :after order by " + asked.id() + " limit :limit) p"
                        + " join request_case c on c.id = p.case_id join request_clock k on k.case_id = p.case_id order by c.id")
                .params(asked.params()).param("after", id).param("limit", limit).query(RequestReading::row).list();
    }

    public Optional<RequestRow> row(long id) {
        return jdbc.sql("select " + COLUMNS + " from request_case c join request_clock k on k.case_id = c.id where c.id = :id").param("id", id)
                .query(RequestReading::row).optional();
    }

    /** What somebody looks for by the whole number, open or closed, or by a word in the subject or an applicant's name among those in hand. */
    public List<RequestRow> search(Collection<String> agencies, String words, int limit) {
        if (agencies.isEmpty() || words.isBlank()) {
            return List.of();
        }
        RequestFilter filter = RequestFilter.of(agencies);
        List<RequestRow> found = new ArrayList<>(rows(jdbc.sql("select id from request_case where number = :number and agency in (:agencies)")
                .param("number", words.strip()).param("agencies", agencies).query(Long.class).list()));
        list(new RequestFilter(filter.agencies(), filter.open().phases(), null, null, null, null, null, words, null, null, null), 0, limit).stream()
                .filter(row -> found.stream().noneMatch(one -> one.id() == row.id())).forEach(found::add);
        return found.stream().limit(limit).toList();
    }

    public List<RequestRow> rows(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select " + COLUMNS
                + " from request_case c join request_clock k on k.case_id = c.id where c.id in (:ids) order by c.submitted_at desc, c.id desc")
                .param("ids", ids).query(RequestReading::row).list();
    }

    private static RequestRow row(ResultSet row, int n) throws SQLException {
        int late = row.getInt("late");
        Boolean endedLate = row.wasNull() ? null : Boolean.valueOf(late == 1);
        String outcome = row.getString("outcome");
        String applicant = row.getString("applicant");
        return new RequestRow(row.getLong("id"), row.getString("number"), row.getString("agency"), row.getString("subject"), applicant == null ? "" : applicant,
                Channel.ofCode(row.getString("channel")).orElseThrow(), ApplicantKind.ofCode(row.getString("applicant_kind")).orElseThrow(),
                Phase.valueOf(row.getString("phase")), row.getString("section"), row.getLong("handler"), row.getLong("submitted_at"),
                day(row.getString("received_on")), day(row.getString("due_on")), row.getInt("provisional") == 1, row.getInt("paused") == 1,
                day(row.getString("urgent_on")), outcome == null ? null : Outcome.ofKey(outcome).orElseThrow(), day(row.getString("closed_on")),
                day(row.getString("answered_on")), endedLate);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null || day.isEmpty() ? null : LocalDate.parse(day);
    }
}
