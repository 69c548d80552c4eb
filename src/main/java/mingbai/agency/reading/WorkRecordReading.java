package mingbai.agency.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingbai.agency.WorkRecord;
import mingbai.agency.WorkRecord.Attendance;
import mingbai.agency.WorkRecord.Paper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records of disclosure work and their sums, read. */
@Component
@Transactional(readOnly = true)
public class WorkRecordReading {

    private final JdbcClient jdbc;

    public WorkRecordReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The sum of one kind over a year. Of staff the last record of the year counts for each agency, of everything else all of them.
     *
     * @param records how many records it is made of
     */
    public record Sum(int records, long people, long partTime, long amountFen) {

        private static final Sum NONE = new Sum(0, 0, 0, 0);

        private Sum with(WorkRecord work) {
            return new Sum(records + 1, people + work.people(), partTime + work.partTime(), amountFen + work.amountFen());
        }
    }

    /** The records of a year, newest first, the struck ones among them. */
    public List<WorkRecord> list(String agency, int year) {
        return jdbc.sql("select * from agency_work where agency = :agency and on_day >= :from and on_day <= :to order by on_day desc, id desc")
                .param("agency", agency).param("from", year + "-01-01").param("to", year + "-12-31")
                .query((row, n) -> record(row, attendance(row.getLong("id")), papers(row.getLong("id")))).list();
    }

    private List<Attendance> attendance(long work) {
        return jdbc.sql("select * from agency_work_attendance where work_id = :work order by n").param("work", work).query(WorkRecordReading::attendance).list();
    }

    /** @return nothing where the record is not in the agency's book */
    public List<Paper> papers(String agency, long work) {
        return jdbc.sql("select count(*) from agency_work where id = :work and agency = :agency").param("work", work).param("agency", agency).query(Long.class).single() > 0
                ? papers(work) : List.of();
    }

    private List<Paper> papers(long work) {
        return jdbc.sql("select * from agency_work_paper where work_id = :work order by n").param("work", work).query(WorkRecordReading::paper).list();
    }

    /**
     * Work of a kind in which somebody of a body took part, whoever recorded it, by the name in the attendance lists, the oldest first; struck records do not
     * count. Namesakes within one body cannot be told apart.
     */
    public List<WorkRecord> attended(String unit, String person, WorkRecord.Kind kind, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select w.* from agency_work w where w.kind = :kind and w.struck = '' and w.on_day >= :from and w.on_day <= :to
                  and exists (select 1 from agency_work_attendance a where a.work_id = w.id and a.unit = :unit and ('、' || a.persons || '、') like :named escape '!')
                order by w.on_day, w.id""")
                .param("unit", unit).param("kind", kind.code()).param("from", from.toString()).param("to", to.toString())
                .param("named", "%、" + person.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "、%").query((row, n) -> record(row, List.of(), List.of())).list();
    }

    private List<WorkRecord> list(Collection<String> agencies, int year) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select * from agency_work where agency in (:agencies) and on_day >= :from and on_day <= :to order by on_day desc, id desc""")
                .param("agencies", new HashSet<>(agencies)).param("from", year + "-01-01").param("to", year + "-12-31").query((row, n) -> record(row, List.of(), List.of())).list();
    }

    /** Sums over the agencies; every kind is there, struck records do not count. */
    public Map<WorkRecord.Kind, Sum> sums(Collection<String> agencies, int year) {
        Map<WorkRecord.Kind, Sum> sums = new EnumMap<>(WorkRecord.Kind.class);
        for (WorkRecord.Kind kind : WorkRecord.Kind.values()) {
            sums.put(kind, Sum.NONE);
        }
        Map<String, WorkRecord> staff = new HashMap<>();
        for (WorkRecord work : list(agencies, year)) {
            boolean counted = work.counts() && (work.kind() != WorkRecord.Kind.STAFF || staff.putIfAbsent(work.agency(), work) == null);
            if (counted) {
                sums.computeIfPresent(work.kind(), (kind, sum) -> sum.with(work));
            }
        }
        return sums;
    }

    /** One row of {@code agency_work} with its lists. */
    public static WorkRecord record(ResultSet row, List<Attendance> attendance, List<Paper> papers) throws SQLException {
        return new WorkRecord(row.getLong("id"), row.getString("agency"), WorkRecord.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                LocalDate.parse(row.getString("on_day")), row.getString("title"), row.getInt("people"), row.getInt("part_time"), row.getLong("amount_fen"),
                row.getString("note"), row.getString("struck"), attendance, papers, row.getLong("version"));
    }

    /** One row of {@code agency_work_attendance}. */
    public static Attendance attendance(ResultSet row, int number) throws SQLException {
        String persons = row.getString("persons");
        return new Attendance(row.getString("unit"), row.getString("name"), row.getInt("people"), persons.isEmpty() ? List.of() : List.of(persons.split("、")));
    }

    /** One row of {@code agency_work_paper}. */
    public static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"));
    }
}
