package mingbai.request.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.publication.Attachment;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Demands to correct records, with their evidence. */
@Repository
class CorrectionTable {

    private final JdbcClient jdbc;

    CorrectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RecordCorrection correction) {
        Demand demand = correction.demand();
        jdbc.sql("""
                insert into request_record_correction (id, number, agency, record, demand, name, contact, medium, received_on, reasons, whom, told_how, version)
                values (:id, :number, :agency, :record, :demand, :name, :contact, :medium, :received, '', '', '', :version)""")
                .param("id", correction.id()).param("number", correction.number()).param("agency", demand.agency()).param("record", demand.record())
                .param("demand", demand.wrong()).param("name", demand.name()).param("contact", demand.contact()).param("medium", demand.medium())
                .param("received", demand.receivedOn().toString()).param("version", correction.version()).update();
        int n = 0;
        for (Attachment file : demand.evidence()) {
            jdbc.sql("insert into request_record_evidence (correction_id, n, name, hash, size, media_type) values (:id, :n, :name, :hash, :size, :type)")
                    .param("id", correction.id()).param("n", ++n).param("name", file.name()).param("hash", file.hash()).param("size", file.size())
                    .param("type", file.mediaType()).update();
        }
    }

    /** @param correction with its new version */
    void end(RecordCorrection correction, RecordCorrection.Ending ending) {
        int updated = jdbc.sql("""
                update request_record_correction set result = :result, closed_on = :closed, reasons = :reasons, whom = :whom, told_how = :told, version = :version
                where id = :id and version = :version - 1""").param("result", ending.result().name()).param("closed", ending.on().toString())
                .param("reasons", ending.reasons()).param("whom", ending.whom()).param("told", ending.toldHow()).param("version", correction.version())
                .param("id", correction.id()).update();
        if (updated == 0) {
            throw new Overtaken("这件更正要求");
        }
    }

    Optional<RecordCorrection> find(long id) {
        return withEvidence(jdbc.sql("select * from request_record_correction where id = :id").param("id", id).query(CorrectionTable::row).list()).stream().findFirst();
    }

    /** Open ones first, the oldest first; then those that ended, the newest first. */
    List<RecordCorrection> list(Collection<String> agencies, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : withEvidence(jdbc.sql("""
                select * from request_record_correction where agency in (:agencies)
                order by case when result is null then 0 else 1 end, case when result is null then received_on else '' end, received_on desc, id
                limit :limit offset :offset""").param("agencies", agencies).param("limit", limit).param("offset", offset)
                .query(CorrectionTable::row).list());
    }

    long count(Collection<String> agencies) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from request_record_correction where agency in (:agencies)").param("agencies", agencies)
                .query(Long.class).single();
    }

    List<RecordCorrection> open(Collection<String> agencies, int most) {
        return agencies.isEmpty() ? List.of() : withEvidence(jdbc.sql("""
                select * from request_record_correction where agency in (:agencies) and result is null order by received_on, id limit :most""")
                .param("agencies", agencies).param("most", most).query(CorrectionTable::row).list());
    }

    long openOf(String agency) {
        return jdbc.sql("select count(*) from request_record_correction where agency = :agency and result is null and medium = 'web'").param("agency", agency)
                .query(Long.class).single();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from request_record_evidence where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    List<String> agenciesOf(String hash) {
        return jdbc.sql("""
                select distinct c.agency from request_record_evidence e join request_record_correction c on c.id = e.correction_id where e.hash = :hash""")
                .param("hash", hash).query(String.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id from request_record_correction order by id").query(Long.class).list()
                .forEach(id -> find(id).ifPresent(correction -> consumer.accept(Long.toString(id), correction.canonical())));
    }

    /** Read after the rows, not beside them: there is one connection. */
    private List<RecordCorrection> withEvidence(List<RecordCorrection> corrections) {
        if (corrections.isEmpty()) {
            return corrections;
        }
        Map<Long, List<Attachment>> evidence = new HashMap<>();
        jdbc.sql("select * from request_record_evidence where correction_id in (:ids) order by correction_id, n")
                .param("ids", corrections.stream().map(RecordCorrection::id).toList()).query((RowCallbackHandler) row ->
                        evidence.computeIfAbsent(row.getLong("correction_id"), id -> new ArrayList<>())
                                .add(new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"))));
        return corrections.stream().map(correction -> correction.showing(evidence.getOrDefault(correction.id(), List.of()))).toList();
    }

    private static RecordCorrection row(ResultSet row, int n) throws SQLException {
        Demand demand = new Demand(row.getString("agency"), row.getString("record"), row.getString("demand"), row.getString("name"), row.getString("contact"),
                row.getString("medium"), LocalDate.parse(row.getString("received_on")), List.of());
        String result = row.getString("result");
        RecordCorrection.Ending ending = result == null ? null : new RecordCorrection.Ending(CorrectionResult.valueOf(result),
                LocalDate.parse(row.getString("closed_on")), row.getString("reasons"), row.getString("whom"), row.getString("told_how"));
        return new RecordCorrection(row.getLong("id"), row.getString("number"), demand, ending, row.getLong("version"));
    }
}
