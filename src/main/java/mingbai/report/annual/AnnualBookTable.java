package mingbai.report.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.figure.Scope;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annual reports and their versions. */
@Repository
class AnnualBookTable {

    private static final String WHOLE = """
            select b.id as book, b.agency, b.year, b.scope, b.version as book_version, v.* from report_annual b
              join report_annual_version v on v.report_id = b.id and v.n = b.n
            """;

    private final JdbcClient jdbc;

    AnnualBookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is one already */
    boolean insert(AnnualBook book) {
        int inserted = jdbc.sql("insert into report_annual (id, agency, year, scope, n, version) values (:id, :agency, :year, :scope, :n, :version) on conflict do nothing")
                .param("id", book.id()).param("agency", book.agency()).param("year", book.year()).param("scope", book.scope().name()).param("n", book.current().n())
                .param("version", book.version()).update();
        if (inserted == 1) {
            insert(book.current());
        }
        return inserted == 1;
    }

    void insert(AnnualVersion one) {
        values(jdbc.sql("""
                insert into report_annual_version (id, report_id, n, state, report, narrative, note, reasons, opinion, counted_at, submitted_at, submitted_by,
                  submitted_name, records, decided_at, decided_by, decided_name, json_file, edition_id, document_id, published_at, version)
                values (:id, :book, :n, :state, :report, :narrative, :note, :reasons, :opinion, :counted, :submittedAt, :submittedBy, :submittedName, :records,
                  :decidedAt, :decidedBy, :decidedName, :json, :edition, :document, :published, :version)"""), one)
                .param("id", one.id()).param("book", one.book()).param("n", one.n()).update();
    }

    /** Writes the root with its new version of the row, and the newest version of the report. */
    void update(AnnualBook book) {
        bump(book);
        int updated = values(jdbc.sql("""
                update report_annual_version set state = :state, report = :report, narrative = :narrative, note = :note, reasons = :reasons, opinion = :opinion,
                  counted_at = :counted, submitted_at = :submittedAt, submitted_by = :submittedBy, submitted_name = :submittedName, records = :records,
                  decided_at = :decidedAt, decided_by = :decidedBy, decided_name = :decidedName, json_file = :json, edition_id = :edition,
                  document_id = :document, published_at = :published, version = :version
                where id = :id and version = :version - 1"""), book.current()).param("id", book.current().id()).update();
        if (updated == 0) {
            throw new Overtaken("这份年度报告");
        }
    }

    /** A version follows the one before. */
    void follow(AnnualBook book) {
        bump(book);
        insert(book.current());
    }

    private void bump(AnnualBook book) {
        int updated = jdbc.sql("update report_annual set n = :n, version = :version where id = :id and version = :version - 1").param("n", book.current().n())
                .param("version", book.version()).param("id", book.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份年度报告");
        }
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, AnnualVersion one) {
        AnnualVersion.Signed submitted = one.submitted();
        AnnualVersion.Signed decided = one.decided();
        return sql.param("state", one.state().name()).param("report", one.report()).param("narrative", one.narrative().json()).param("note", one.note())
                .param("reasons", one.reasons()).param("opinion", one.opinion()).param("counted", one.countedAt())
                .param("submittedAt", submitted == null ? null : submitted.at()).param("submittedBy", submitted == null ? null : submitted.account())
                .param("submittedName", submitted == null ? null : submitted.name()).param("records", one.records())
                .param("decidedAt", decided == null ? null : decided.at()).param("decidedBy", decided == null ? null : decided.account())
                .param("decidedName", decided == null ? null : decided.name()).param("json", one.jsonFile()).param("edition", one.edition())
                .param("document", one.document()).param("published", one.publishedAt()).param("version", one.version());
    }

    Optional<AnnualBook> find(long id) {
        return jdbc.sql(WHOLE + "where b.id = :id").param("id", id).query(AnnualBookTable::book).optional();
    }

    Optional<AnnualBook> find(String agency, int year, Scope scope) {
        return jdbc.sql(WHOLE + "where b.agency = :agency and b.year = :year and b.scope = :scope").param("agency", agency).param("year", year)
                .param("scope", scope.name()).query(AnnualBookTable::book).optional();
    }

    /** The report whose newest version this edition publishes. */
    Optional<AnnualBook> ofEdition(long edition) {
        return jdbc.sql(WHOLE + "where v.edition_id = :edition").param("edition", edition).query(AnnualBookTable::book).optional();
    }

    Optional<Long> reportOfEdition(long edition) {
        return jdbc.sql("select report_id from report_annual_version where edition_id = :edition").param("edition", edition).query(Long.class).optional();
    }

    List<AnnualBook> of(Collection<String> agencies, int year) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(WHOLE + "where b.agency in (:agencies) and b.year = :year order by b.agency, b.scope")
                .param("agencies", agencies).param("year", year).query(AnnualBookTable::book).list();
    }

    /** All years of these agencies, the newest first. */
    List<AnnualBook> of(Collection<String> agencies, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(WHOLE + "where b.agency in (:agencies) order by b.year desc, b.agency, b.scope limit :limit offset :offset")
                .param("agencies", agencies).param("limit", limit).param("offset", offset).query(AnnualBookTable::book).list();
    }

    long count(Collection<String> agencies) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from report_annual where agency in (:agencies)").param("agencies", agencies).query(Long.class).single();
    }

    List<AnnualBook> inState(Collection<String> agencies, Collection<AnnualState> states, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(WHOLE + "where b.agency in (:agencies) and v.state in (:states) order by b.year desc, v.submitted_at, b.id limit :limit")
                .param("agencies", agencies).param("states", states.stream().map(Enum::name).toList()).param("limit", limit).query(AnnualBookTable::book).list();
    }

    /** All versions, the newest first. */
    List<AnnualVersion> versions(long book) {
        return jdbc.sql("select v.*, v.report_id as book from report_annual_version v where v.report_id = :book order by v.n desc").param("book", book)
                .query(AnnualBookTable::version).list();
    }

    /** Reports of which a version was published, newest year first, also those whose document was withdrawn since. @param agency "" for all; @param year 0 for all */
    List<PublishedLine> published(String agency, int year) {
        return jdbc.sql("select b.id, b.agency, b.year, b.scope, min(v.published_at) as at, max(v.n) as n, max(v.document_id) as document " + PUBLISHED
                + " group by b.id, b.agency, b.year, b.scope order by b.year desc, min(v.published_at), b.agency")
                .param("agency", agency).param("year", year).query((row, n) -> new PublishedLine(row.getLong("id"),
                        row.getString("agency"), row.getInt("year"), Scope.valueOf(row.getString("scope")), row.getLong("at"), row.getInt("n"), row.getLong("document")))
                .list();
    }

    /** @param at when it first became public; @param n its newest public version */
    record PublishedLine(long id, String agency, int year, Scope scope, long at, int n, long document) {}

    private static final String PUBLISHED = """
            from report_annual b join report_annual_version v on v.report_id = b.id
            where v.published_at is not null and (:agency = '' or b.agency = :agency) and (:year = 0 or b.year = :year)""";

    boolean owns(String hash) {
        return jdbc.sql("select count(*) from report_annual_version where records = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    List<String> agenciesOf(String hash) {
        return jdbc.sql("select distinct b.agency from report_annual b join report_annual_version v on v.report_id = b.id where v.records = :hash").param("hash", hash)
                .query(String.class).list();
    }

    void eachBook(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from report_annual").query(row -> {
            consumer.accept(row.getString("id"), AnnualBook.canonical(row.getString("agency"), row.getInt("year"), row.getString("scope"), row.getInt("n")));
        });
    }

    void eachVersion(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select v.*, v.report_id as book from report_annual_version v").query(row -> {
            consumer.accept(row.getString("id"), version(row, 0).canonical());
        });
    }

    private static AnnualBook book(ResultSet row, int n) throws SQLException {
        return new AnnualBook(row.getLong("book"), row.getString("agency"), row.getInt("year"), Scope.valueOf(row.getString("scope")), version(row, n),
                row.getLong("book_version"));
    }

    private static AnnualVersion version(ResultSet row, int n) throws SQLException {
        return new AnnualVersion(row.getLong("id"), row.getLong("book"), row.getInt("n"), AnnualState.valueOf(row.getString("state")), row.getString("report"),
                Narrative.of(row.getString("narrative")), row.getString("note"), row.getString("reasons"), row.getString("opinion"), row.getLong("counted_at"),
                signed(row, "submitted"), row.getString("records"), signed(row, "decided"), row.getString("json_file"), whole(row, "edition_id"),
                whole(row, "document_id"), whole(row, "published_at"), row.getLong("version"));
    }

    private static AnnualVersion.@Nullable Signed signed(ResultSet row, String act) throws SQLException {
        Long at = whole(row, act + "_at");
        return at == null ? null : new AnnualVersion.Signed(at, row.getLong(act + "_by"), row.getString(act + "_name"));
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }
}
