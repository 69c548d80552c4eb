package mingbai.request.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads {@code request_measure}. */
@Repository
class MeasureTable {

    private final JdbcClient jdbc;

    MeasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Measure measure) {
        jdbc.sql("""
                insert into request_measure (id, case_id, round, kind, party_id, text, flaw, days, until, state, by_account, by_name, consent_by, consent_name,
                  told_on, answer, accepted, version)
                values (:id, :case, :round, :kind, :party, :text, :flaw, :days, :until, :state, :by, :byName, :consentBy, :consentName, :told, :answer,
                  :accepted, :version)""")
                .param("id", measure.id()).param("case", measure.request()).param("round", measure.round()).param("kind", measure.kind().name())
                .param("party", measure.party()).param("text", measure.text()).param("flaw", measure.flaw()).param("days", measure.days())
                .param("until", text(measure.until())).param("state", measure.state().name()).param("by", measure.by()).param("byName", measure.byName())
                .param("consentBy", measure.consentBy()).param("consentName", measure.consentName()).param("told", text(measure.toldOn()))
                .param("answer", measure.answer()).param("accepted", number(measure.accepted())).param("version", measure.version()).update();
    }

    /** @param measure with its new version */
    void update(Measure measure) {
        int updated = jdbc.sql("""
                update request_measure set until = :until, state = :state, consent_by = :consentBy, consent_name = :consentName, told_on = :told,
                  answer = :answer, accepted = :accepted, version = :version
                where id = :id and version = :version - 1""")
                .param("until", text(measure.until())).param("state", measure.state().name()).param("consentBy", measure.consentBy())
                .param("consentName", measure.consentName()).param("told", text(measure.toldOn())).param("answer", measure.answer())
                .param("accepted", number(measure.accepted())).param("version", measure.version()).param("id", measure.id()).update();
        if (updated == 0) {
            throw new Overtaken("这项" + measure.kind().label());
        }
    }

    Optional<Measure> find(long id) {
        return jdbc.sql("select * from request_measure where id = :id").param("id", id).query(MeasureTable::row).optional();
    }

    List<Measure> of(long request) {
        return jdbc.sql("select * from request_measure where case_id = :case order by id").param("case", request).query(MeasureTable::row).list();
    }

    /** The other agency that is asked by an opinion; empty when it is none of this platform. */
    Optional<String> agencyAsked(long measure) {
        return jdbc.sql("""
                select p.agency from request_measure m join request_party p on p.id = m.party_id
                where m.id = :id and m.kind = 'OPINION' and m.state = 'TOLD' and p.kind = 'CO_MAKER' and p.agency <> ''""")
                .param("id", measure).query(String.class).optional();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var rows = jdbc.sql("select * from request_measure order by id").query(MeasureTable::row).stream()) {
            rows.forEach(measure -> consumer.accept(Long.toString(measure.id()), measure.canonical()));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable Integer number(@Nullable Boolean accepted) {
        return accepted == null ? null : accepted ? 1 : 0;
    }

    private static Measure row(ResultSet row, int n) throws SQLException {
        long consent = row.getLong("consent_by");
        Long consentBy = row.wasNull() ? null : consent;
        long partyId = row.getLong("party_id");
        Long party = row.wasNull() ? null : partyId;
        int judged = row.getInt("accepted");
        Boolean accepted = row.wasNull() ? null : judged == 1;
        return new Measure(row.getLong("id"), row.getLong("case_id"), row.getInt("round"), MeasureKind.valueOf(row.getString("kind")), party,
                row.getString("text"), row.getString("flaw"), row.getInt("days"), day(row, "until"), MeasureState.valueOf(row.getString("state")),
                row.getLong("by_account"), row.getString("by_name"), consentBy, row.getString("consent_name"), day(row, "told_on"), row.getString("answer"),
                accepted, row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
