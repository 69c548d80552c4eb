package mingbai.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
                .query((row, n) -> whole(row)).optional();
    }

    private WorkRecord whole(ResultSet row) throws SQLException {
        long work = row.getLong("id");
        return WorkRecordReading.record(row, jdbc.sql("select * from agency_work_attendance where work_id = :work order by n").param("work", work)
                .query(WorkRecordReading::attendance).list(), jdbc.sql("select * from agency_work_paper where work_id = :work order by n").param("work", work)
                .query(WorkRecordReading::paper).list());
    }

    void insert(WorkRecord work) {
        jdbc.sql("""
                insert into agency_work (id, agency, kind, on_day, title, people, part_time, amount_fen, note, struck, version)
                values (:id, :agency, :kind, :day, :title, :people, :partTime, :amountFen, :note, :struck, :version)""")
                .params(work.state()).param("id", work.id()).param("version", work.version()).update();
        insertLists(work);
    }

    private void insertLists(WorkRecord work) {
        for (int n = 1; n <= work.attendance().size(); n++) {
            WorkRecord.Attendance came = work.attendance().get(n - 1);
            jdbc.sql("insert into agency_work_attendance (work_id, n, unit, name, people, persons) values (:work, :n, :unit, :name, :people, :persons)")
                    .param("work", work.id()).param("n", n).param("unit", came.unit()).param("name", came.name()).param("people", came.people())
                    .param("persons", String.join("、", came.persons())).update();
        }
        for (int n = 1; n <= work.papers().size(); n++) {
            WorkRecord.Paper paper = work.papers().get(n - 1);
            jdbc.sql("insert into agency_work_paper (work_id, n, name, hash, size, media_type) values (:work, :n, :name, :hash, :size, :type)")
                    .param("work", work.id()).param("n", n).param("name", paper.name()).param("hash", paper.hash()).param("size", paper.size())
                    .param("type", paper.mediaType()).update();
        }
    }

    void update(WorkRecord after) {
        int updated = jdbc.sql("""
                update agency_work set kind = :kind, on_day = :day, title = :title, people = :people, part_time = :partTime, amount_fen = :amountFen,
                  note = :note, struck = :struck, version = :version where id = :id and agency = :agency and version = :version - 1""")
                .params(after.state()).param("id", after.id()).param("version", after.version()).update();
        if (updated == 0) {
            throw new Overtaken("这条工作记录");
        }
        jdbc.sql("delete from agency_work_attendance where work_id = :work").param("work", after.id()).update();
        jdbc.sql("delete from agency_work_paper where work_id = :work").param("work", after.id()).update();
        insertLists(after);
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from agency_work_paper where hash = :hash").param("hash", hash).query(Integer.class).single() > 0;
    }

    /** Codes of those whose records have the file. */
    List<String> agenciesOf(String hash) {
        return jdbc.sql("select distinct w.agency from agency_work_paper p join agency_work w on w.id = p.work_id where p.hash = :hash").param("hash", hash)
                .query(String.class).list();
    }

    @Override
    public String kind() {
        return WorkRecord.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from agency_work order by id").query(row -> {
            WorkRecord work = whole(row);
            consumer.accept(Long.toString(work.id()), work.state());
        });
    }
}
