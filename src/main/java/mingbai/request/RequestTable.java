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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests themselves, and the counter of their numbers. */
@Repository
class RequestTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RequestTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The next number of the agency in the year, without gaps; within the transaction of the act. */
    int nextNumber(String agency, int year) {
        return jdbc.sql("""
                insert into request_number (agency, year, last) values (:agency, :year, 1)
                on conflict (agency, year) do update set last = request_number.last + 1 returning last""")
                .param("agency", agency).param("year", year).query(Integer.class).single();
    }

    void insert(RequestCase request) {
        jdbc.sql("""
                insert into request_case (id, number, agency, channel, applicant_kind, subject, description, form, way, submitted_at, section, handler, stage,
                  outcome, closed_on, round, origin, version)
                values (:id, :number, :agency, :channel, :applicantKind, :subject, :description, :form, :way, :submittedAt, :section, :handler, :stage,
                  :outcome, :closedOn, :round, :origin, :version)""")
                .param("id", request.id()).param("number", request.number()).param("agency", request.agency()).param("channel", request.channel().code())
                .param("applicantKind", request.applicantKind().code()).param("subject", request.subject()).param("description", request.description())
                .param("form", request.form().name()).param("way", request.way().name()).param("submittedAt", request.submittedAt())
                .param("section", request.section()).param("handler", request.handler()).param("stage", request.stage().name())
                .param("outcome", key(request)).param("closedOn", day(request.closedOn())).param("round", request.round())
                .param("origin", request.origin()).param("version", request.version()).update();
    }

    /** Many at once, for imports. */
    void insertAll(List<RequestCase> requests) {
        ManyRowsTable.insert(batch, """
                insert into request_case (id, number, agency, channel, applicant_kind, subject, description, form, way, submitted_at, section, handler, stage,
                  outcome, closed_on, round, origin, version) values""", "", requests.stream().map(RequestTable::cells).toList());
    }

    private static @Nullable Object[] cells(RequestCase request) {
        return new @Nullable Object[] {request.id(), request.number(), request.agency(), request.channel().code(), request.applicantKind().code(),
            request.subject(), request.description(), request.form().name(), request.way().name(), request.submittedAt(), request.section(), request.handler(),
            request.stage().name(), key(request), day(request.closedOn()), request.round(), request.origin(), request.version()};
    }

    /** An import that tells otherwise than the last one. @param request with its new version */
    void rewrite(RequestCase request) {
        jdbc.sql("update request_case set channel = :channel, applicant_kind = :kind, submitted_at = :submitted where id = :id")
                .param("channel", request.channel().code()).param("kind", request.applicantKind().code()).param("submitted", request.submittedAt())
                .param("id", request.id()).update();
        update(request);
    }

    /** @param request with its new version */
    void update(RequestCase request) {
        int updated = jdbc.sql("""
                update request_case set agency = :agency, number = :number, subject = :subject, description = :description, section = :section, handler = :handler, stage = :stage,
                  outcome = :outcome, closed_on = :closedOn, round = :round, version = :version
                where id = :id and version = :version - 1""")
                .param("subject", request.subject()).param("description", request.description()).param("section", request.section())
                .param("handler", request.handler()).param("stage", request.stage().name()).param("outcome", key(request))
                .param("closedOn", day(request.closedOn())).param("round", request.round()).param("version", request.version())
                .param("agency", request.agency()).param("number", request.number()).param("id", request.id()).update();
        if (updated == 0) {
            throw new Overtaken("这件申请");
        }
    }

    private static @Nullable String key(RequestCase request) {
        return request.outcome() == null ? null : request.outcome().key();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    Optional<RequestCase> find(long id) {
        return jdbc.sql("select * from request_case where id = :id").param("id", id).query(RequestTable::row).optional();
    }

    /** A few hundred at a time, by id. */
    Map<Long, RequestCase> all(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select * from request_case where id in (:ids)").param("ids", ids).query(RequestTable::row).list().stream()
                .collect(Collectors.toMap(RequestCase::id, request -> request));
    }

    List<RequestCase> draftedBy(long account) {
        return jdbc.sql("select * from request_case where handler = :account and stage <> 'CLOSED' order by id").param("account", account)
                .query(RequestTable::row).list();
    }

    /** Of all agencies: numbers of our own are unique, imported ones may repeat. */
    List<RequestCase> numbered(String number) {
        return jdbc.sql("select * from request_case where number = :number").param("number", number).query(RequestTable::row).list();
    }

    Optional<RequestCase> numbered(String agency, String number) {
        return jdbc.sql("select * from request_case where agency = :agency and number = :number").param("agency", agency).param("number", number)
                .query(RequestTable::row).optional();
    }

    Map<CaseBook.Numbered, Long> numbered(Collection<CaseBook.Numbered> numbers) {
        Map<CaseBook.Numbered, Long> ids = new HashMap<>();
        if (!numbers.isEmpty()) {
            Object[] keys = numbers.stream().flatMap(one -> Stream.of(one.agency(), one.number())).toArray();
            batch.query("select id, agency, number from request_case where (agency, number) in (values "
                    + String.join(", ", Collections.nCopies(numbers.size(), "(?, ?)")) + ")",
                    row -> {
                        ids.put(new CaseBook.Numbered(row.getString("agency"), row.getString("number")), row.getLong("id"));
                    }, keys);
        }
        return ids;
    }

    /** The next ones by id. */
    List<RequestCase> after(long id, int limit) {
        return jdbc.sql("select * from request_case where id > :id order by id limit :limit").param("id", id).param("limit", limit).query(RequestTable::row)
                .list();
    }

    static RequestCase row(ResultSet row, int n) throws SQLException {
        long handler = row.getLong("handler");
        Long handling = row.wasNull() ? null : (Long) handler;
        String outcome = row.getString("outcome");
        String closed = row.getString("closed_on");
        return new RequestCase(row.getLong("id"), row.getString("number"), row.getString("agency"), Channel.ofCode(row.getString("channel")).orElseThrow(),
                ApplicantKind.ofCode(row.getString("applicant_kind")).orElseThrow(), row.getString("subject"), row.getString("description"),
                SupplyForm.valueOf(row.getString("form")), SupplyWay.valueOf(row.getString("way")), row.getLong("submitted_at"), row.getString("section"),
                handling, Stage.valueOf(row.getString("stage")), outcome == null ? null : Outcome.ofKey(outcome).orElseThrow(),
                closed == null ? null : LocalDate.parse(closed), row.getInt("round"), row.getString("origin"), row.getLong("version"));
    }
}
