package mingbai.request.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import mingbai.publication.Attachment;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reconsiderations and suits with their papers. */
@Repository
class RemedyTable {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RemedyTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(List<Remedy> remedies) {
        batch.batchUpdate("""
                insert into request_remedy (id, agency, number, case_id, request_number, kind, body, filed_on, answer_until, answered_on, closed_on, result, note,
                  ordered_on, origin, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                remedies.stream().map(remedy -> new @Nullable Object[] {remedy.id(), remedy.agency(), remedy.number(), remedy.request(), remedy.requestNumber(),
                    remedy.kind().code(), remedy.body(), remedy.filedOn().toString(), text(remedy.answerUntil()), text(remedy.answeredOn()),
                    text(remedy.closedOn()), result(remedy), remedy.note(), text(remedy.orderedOn()), remedy.origin(), remedy.version()}).toList());
    }

    /** @param remedy with its new version */
    void update(Remedy remedy) {
        int updated = jdbc.sql("""
                update request_remedy set number = :number, case_id = :case, request_number = :requestNumber, kind = :kind, body = :body, filed_on = :filed,
                  answer_until = :until, answered_on = :answered, closed_on = :closed, result = :result, note = :note, ordered_on = :ordered, version = :version
                where id = :id and version = :version - 1""")
                .param("number", remedy.number()).param("case", remedy.request()).param("requestNumber", remedy.requestNumber())
                .param("kind", remedy.kind().code()).param("body", remedy.body()).param("filed", remedy.filedOn().toString())
                .param("until", text(remedy.answerUntil())).param("answered", text(remedy.answeredOn())).param("closed", text(remedy.closedOn()))
                .param("result", result(remedy)).param("note", remedy.note()).param("ordered", text(remedy.orderedOn())).param("version", remedy.version())
                .param("id", remedy.id()).update();
        if (updated == 0) {
            throw new Overtaken("这件复议或者诉讼");
        }
    }

    void insert(long remedy, Remedy.Paper paper) {
        jdbc.sql("""
                insert into request_remedy_paper (remedy_id, n, name, hash, size, media_type, added_at, added_by)
                values (:remedy, :n, :name, :hash, :size, :type, :at, :by)""")
                .param("remedy", remedy).param("n", paper.n()).param("name", paper.file().name()).param("hash", paper.file().hash())
                .param("size", paper.file().size()).param("type", paper.file().mediaType()).param("at", paper.addedAt()).param("by", paper.addedBy()).update();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String result(Remedy remedy) {
        return remedy.result() == null ? null : remedy.result().code();
    }

    Optional<Remedy> find(long id) {
        return withPapers(jdbc.sql("select * from request_remedy where id = :id").param("id", id).query((row, n) -> row(row)).list()).stream().findFirst();
    }

    Optional<Remedy> numbered(String agency, String number) {
        return withPapers(jdbc.sql("select * from request_remedy where agency = :agency and number = :number").param("agency", agency).param("number", number)
                .query((row, n) -> row(row)).list()).stream().findFirst();
    }

    /** Those of these numbers, by agency and number. */
    Map<String, Remedy> numbered(Collection<String> numbers) {
        return withPapers(jdbc.sql("select * from request_remedy where number in (:numbers)").param("numbers", numbers).query((row, n) -> row(row)).list())
                .stream().collect(Collectors.toMap(remedy -> remedy.agency() + "\u001f" + remedy.number(), remedy -> remedy));
    }

    /** Of one request, by the day they were filed. */
    List<Remedy> ofRequest(long request) {
        return withPapers(jdbc.sql("select * from request_remedy where case_id = :case order by filed_on, id").param("case", request)
                .query((row, n) -> row(row)).list());
    }

    /** Whose own answer is owed, the most urgent first. */
    List<Remedy> owing(Collection<String> agencies, int most) {
        return agencies.isEmpty() ? List.of() : withPapers(jdbc.sql("""
                select * from request_remedy where agency in (:agencies) and closed_on is null and answer_until is not null and answered_on is null
                order by answer_until, id limit :most""").param("agencies", agencies).param("most", most).query((row, n) -> row(row)).list());
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        List<Remedy> page = after(0);
        while (!page.isEmpty()) {
            page.forEach(remedy -> consumer.accept(Long.toString(remedy.id()), remedy.canonical()));
            page = after(page.getLast().id());
        }
    }

    private List<Remedy> after(long id) {
        return withPapers(jdbc.sql("select * from request_remedy where id > :id order by id limit :most").param("id", id).param("most", AT_ONCE)
                .query((row, n) -> row(row)).list());
    }

    private List<Remedy> withPapers(List<Remedy> remedies) {
        if (remedies.isEmpty()) {
            return remedies;
        }
        Map<Long, List<Remedy.Paper>> papers = new HashMap<>();
        jdbc.sql("select * from request_remedy_paper where remedy_id in (:remedies) order by remedy_id, n")
                .param("remedies", remedies.stream().map(Remedy::id).toList()).query((org.springframework.jdbc.core.RowCallbackHandler) row ->
                        papers.computeIfAbsent(row.getLong("remedy_id"), id -> new java.util.ArrayList<>()).add(paper(row)));
        return remedies.stream().map(remedy -> papers.containsKey(remedy.id()) ? filled(remedy, papers.get(remedy.id())) : remedy).toList();
    }

    private static Remedy filled(Remedy remedy, List<Remedy.Paper> papers) {
        return new Remedy(remedy.id(), remedy.agency(), remedy.number(), remedy.request(), remedy.requestNumber(), remedy.kind(), remedy.body(), remedy.filedOn(),
                remedy.answerUntil(), remedy.answeredOn(), remedy.closedOn(), remedy.result(), remedy.note(), remedy.orderedOn(), papers, remedy.origin(),
                remedy.version());
    }

    private static Remedy.Paper paper(ResultSet row) throws SQLException {
        return new Remedy.Paper(row.getInt("n"), new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type")),
                row.getLong("added_at"), row.getString("added_by"));
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from request_remedy_paper where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    List<String> agenciesOf(String hash) {
        return jdbc.sql("select distinct r.agency from request_remedy_paper p join request_remedy r on r.id = p.remedy_id where p.hash = :hash")
                .param("hash", hash).query(String.class).list();
    }

    static Remedy row(ResultSet row) throws SQLException {
        long request = row.getLong("case_id");
        Long of = row.wasNull() ? null : (Long) request;
        String result = row.getString("result");
        return new Remedy(row.getLong("id"), row.getString("agency"), row.getString("number"), of, row.getString("request_number"),
                RemedyKind.ofCode(row.getString("kind")).orElseThrow(), row.getString("body"), LocalDate.parse(row.getString("filed_on")),
                day(row, "answer_until"), day(row, "answered_on"), day(row, "closed_on"), result == null ? null : RemedyResult.ofCode(result).orElseThrow(),
                row.getString("note"), day(row, "ordered_on"), List.of(), row.getString("origin"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
