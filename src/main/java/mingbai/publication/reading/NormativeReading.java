package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Normative documents (行政规范性文件, B9): made, ended and in force, computed from the documents and from the clean-up decisions, for any day past
 * or present. In force at the end of a year = in force at the end of the year before + made − ended.
 */
@Component
@Transactional(readOnly = true)
public class NormativeReading {

    private final JdbcClient jdbc;
    private final Clock clock;

    NormativeReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A normative document that was made public at some time.
     *
     * @param madeOn    day of writing, else of publication
     * @param endedFrom first day on which it is no longer in force: the day it was repealed or declared invalid, or the day after its own validity ran out; null while in force
     * @param endUnknown ended on a day nobody knows, as an older system has it
     */
    public record Row(long document, String agency, String org, String no, String title, String documentNumber, LocalDate madeOn,
            @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, String standing, String validity, @Nullable LocalDate endedFrom,
            boolean endUnknown, String endedNote) {

        public boolean inForceOn(LocalDate day) {
            return !madeOn.isAfter(day) && !endUnknown && (endedFrom == null || endedFrom.isAfter(day));
        }

        public String indexNumber() {
            return org + "/" + no;
        }
    }

    /** @param on the last day that was looked at: the year's last, or today */
    public record Figures(int year, LocalDate on, List<Row> made, List<Row> repealed, List<Row> inForce, List<Row> inForceBefore, List<Row> endUnknown) {}

    public Figures figures(Collection<String> agencies, int year, LocalDate today) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate on = last.isAfter(today) ? today : last;
        LocalDate before = LocalDate.of(year - 1, 12, 31);
        List<Row> all = all(agencies);
        return new Figures(year, on, all.stream().filter(row -> row.madeOn().getYear() == year && !row.madeOn().isAfter(on)).toList(),
                all.stream().filter(row -> row.endedFrom() != null && row.endedFrom().getYear() == year && !row.endedFrom().isAfter(on)).toList(),
                all.stream().filter(row -> row.inForceOn(on)).toList(), all.stream().filter(row -> row.inForceOn(before)).toList(),
                all.stream().filter(Row::endUnknown).toList());
    }

    public List<Row> inForceOn(Collection<String> agencies, LocalDate day) {
        return all(agencies).stream().filter(row -> row.inForceOn(day)).toList();
    }

    /** Every normative document that ever was public, by the day it was made, newest first. */
    public List<Row> all(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select d.*, r.document_number, r.written_on, r.effective_on
                from publication_normative m join publication_document d on d.id = m.document_id and d.issued_at is not null
                  join publication_edition e on e.document_id = d.id and e.number = (select max(s.number) from publication_edition s
                    where s.document_id = d.id and s.state in ('LIVE', 'SUPERSEDED', 'WITHDRAWN'))
                  join publication_revision r on r.id = e.revision_id
                where m.active = 1 and m.agency in (:agencies) order by coalesce(r.written_on, '0') desc, d.id desc""").param("agencies", agencies).query(this::row).list();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        LocalDate written = day(row, "written_on");
        LocalDate ended = day(row, "ended_on");
        String validity = row.getString("validity");
        LocalDate issued = Instant.ofEpochMilli(row.getLong("issued_at")).atZone(clock.getZone()).toLocalDate();
        LocalDate endedFrom = validity.equals("VALID") ? null : ended == null ? null : ended.equals(day(row, "expires_on")) && validity.equals("EXPIRED") ? ended.plusDays(1) : ended;
        String note = row.getString("ended_note");
        return new Row(row.getLong("id"), row.getString("agency"), row.getString("org"), row.getString("no"), row.getString("title_key"),
                row.getString("document_number"), written == null ? issued : written, day(row, "effective_on"), day(row, "expires_on"),
                row.getString("standing"), validity, endedFrom, !validity.equals("VALID") && ended == null, note == null ? "" : note);
    }

    /** Whether the document is marked as a normative one. */
    public boolean isNormative(long document) {
        return jdbc.sql("select count(*) from publication_normative where document_id = :document and active = 1").param("document", document)
                .query(Integer.class).single() > 0;
    }

    /** A clean-up as a list shows it. @param decision the decision's document, null when it is none */
    public record CleanUpLine(long id, String agency, String title, String documentNumber, LocalDate decidedOn, @Nullable Long decision, String name,
            int documents) {}

    public List<CleanUpLine> cleanUps(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(CLEAN_UP + " where c.agency in (:agencies) order by c.decided_on desc, c.id desc limit :limit")
                .param("agencies", agencies).param("limit", limit).query(NormativeReading::cleanUp).list();
    }

    private static final String CLEAN_UP = """
            select c.*, (select count(*) from publication_clean_up_line l where l.clean_up_id = c.id) as documents from publication_clean_up c""";

    public Optional<CleanUpLine> cleanUp(long id) {
        return jdbc.sql(CLEAN_UP + " where c.id = :id").param("id", id).query(NormativeReading::cleanUp).optional();
    }

    /** What a clean-up says of one document. */
    public record Outcome(long document, String title, String outcome, String note) {}

    public List<Outcome> outcomes(long cleanUp) {
        return jdbc.sql("""
                select l.*, d.title_key from publication_clean_up_line l join publication_document d on d.id = l.document_id
                where l.clean_up_id = :id order by l.outcome, d.title_key""").param("id", cleanUp)
                .query((row, n) -> new Outcome(row.getLong("document_id"), row.getString("title_key"), row.getString("outcome"), row.getString("note"))).list();
    }

    private static CleanUpLine cleanUp(ResultSet row, int n) throws SQLException {
        long decision = row.getLong("decision");
        Long document = row.wasNull() ? null : decision;
        return new CleanUpLine(row.getLong("id"), row.getString("agency"), row.getString("title"), row.getString("document_number"),
                LocalDate.parse(row.getString("decided_on")), document, row.getString("name"), row.getInt("documents"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
