package mingbai.agency;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.agency.reading.WorkRecordReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code agency_work}. */
@Component
class WorkRecordTable implements LedgeredState {

    private final JdbcClient jdbc;

    WorkRecordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WorkRecord> find(long id, String agency) {
        return jdbc.sql("select * from agency_work where id = :id and agency = :agency").param("id", id).param("agency", agency)
                .query(WorkRecordReading::record).optional();
    }

    void insert(WorkRecord work) {
        jdbc.sql("""
                insert into agency_work (id, agency, kind, on_day, title, people, part_time, amount_fen, note, struck, version)
                values (:id, :agency, :kind, :day, :title, :people, :partTime, :amountFen, :note, :struck, :version)""")
                .params(work.state()).param("id", work.id()).param("version", work.version()).update();
    }

    void update(WorkRecord after) {
        int updated = jdbc.sql("""
                update agency_work set kind = :kind, on_day = :day, title = :title, people = :people, part_time = :partTime, amount_fen = :amountFen,
                  note = :note, struck = :struck, version = :version where id = :id and agency = :agency and version = :version - 1""")
                .params(after.state()).param("id", after.id()).param("version", after.version()).update();
        if (updated == 0) {
            throw new Overtaken("这条工作记录");
        }
    }

    @Override
    public String kind() {
        return WorkRecord.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var records = jdbc.sql("select * from agency_work order by id").query(WorkRecordReading::record).stream()) {
            records.forEach(work -> consumer.accept(Long.toString(work.id()), work.state()));
        }
    }
}
