package mingbai.request.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints. */
@Repository
class ComplaintTable {

    private final JdbcClient jdbc;

    ComplaintTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Complaint complaint) {
        Grievance grievance = complaint.grievance();
        jdbc.sql("""
                insert into request_complaint (id, number, supervisor, against, matter, request_number, text, name, contact, medium, received_on, stage, reasons,
                  corrected_how, told_how, version)
                values (:id, :number, :supervisor, :against, :matter, :request, :text, :name, :contact, :medium, :received, :stage, '', '', '', :version)""")
                .param("id", complaint.id()).param("number", complaint.number()).param("supervisor", complaint.supervisor()).param("against", grievance.against())
                .param("matter", grievance.matter() == null ? ComplaintMatter.OTHER.name() : grievance.matter().name()).param("request", grievance.requestNumber())
                .param("text", grievance.text()).param("name", grievance.name()).param("contact", grievance.contact()).param("medium", grievance.medium())
                .param("received", grievance.receivedOn().toString()).param("stage", complaint.stage().name()).param("version", complaint.version()).update();
    }

    /** @param complaint with its new version */
    void update(Complaint complaint) {
        Complaint.@Nullable Decision decision = complaint.decision();
        Complaint.@Nullable Told told = complaint.told();
        int updated = jdbc.sql("""
                update request_complaint set stage = :stage, justified = :justified, reasons = :reasons, decided_on = :decided, correct_until = :until,
                  corrected_on = :corrected, corrected_how = :correctedHow, told_on = :told, told_how = :toldHow, version = :version
                where id = :id and version = :version - 1""")
                .param("stage", complaint.stage().name()).param("justified", decision == null ? null : decision.justified() ? 1 : 0)
                .param("reasons", decision == null ? "" : decision.reasons()).param("decided", decision == null ? null : decision.on().toString())
                .param("until", decision == null || decision.correctUntil() == null ? null : decision.correctUntil().toString())
                .param("corrected", complaint.correctedOn() == null ? null : complaint.correctedOn().toString()).param("correctedHow", complaint.correctedHow())
                .param("told", told == null ? null : told.on().toString()).param("toldHow", told == null ? "" : told.how())
                .param("version", complaint.version()).param("id", complaint.id()).update();
        if (updated == 0) {
            throw new Overtaken("这件投诉");
        }
    }

    Optional<Complaint> find(long id) {
        return jdbc.sql("select * from request_complaint where id = :id").param("id", id).query((row, n) -> row(row)).optional();
    }

    /** Open ones first, the oldest first; then those that ended, the newest first. */
    List<Complaint> list(Collection<String> supervisors, int limit, long offset) {
        return supervisors.isEmpty() ? List.of() : jdbc.sql("""
                select * from request_complaint where supervisor in (:supervisors)
                order by case when stage = 'TOLD' then 1 else 0 end, case when stage = 'TOLD' then '' else received_on end, received_on desc, id
                limit :limit offset :offset""").param("supervisors", supervisors).param("limit", limit).param("offset", offset).query((row, n) -> row(row)).list();
    }

    long count(Collection<String> supervisors) {
        return supervisors.isEmpty() ? 0 : jdbc.sql("select count(*) from request_complaint where supervisor in (:supervisors)").param("supervisors", supervisors)
                .query(Long.class).single();
    }

    /** Not ended, the oldest first. */
    List<Complaint> open(Collection<String> supervisors, int most) {
        return supervisors.isEmpty() ? List.of() : jdbc.sql("""
                select * from request_complaint where supervisor in (:supervisors) and stage <> 'TOLD' order by received_on, id limit :most""")
                .param("supervisors", supervisors).param("most", most).query((row, n) -> row(row)).list();
    }

    /** What these agencies were ordered to put right and have not. */
    List<Complaint> owedBy(Collection<String> agencies, int most) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select * from request_complaint where against in (:agencies) and correct_until is not null and corrected_on is null
                order by correct_until, id limit :most""").param("agencies", agencies).param("most", most).query((row, n) -> row(row)).list();
    }

    /** Open ones against one agency that came over the network. */
    long openAgainst(String agency) {
        return jdbc.sql("select count(*) from request_complaint where against = :agency and stage = 'RECEIVED' and medium = 'web'").param("agency", agency)
                .query(Long.class).single();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from request_complaint").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            Complaint complaint = row(row);
            consumer.accept(Long.toString(complaint.id()), complaint.canonical());
        });
    }

    private static Complaint row(ResultSet row) throws SQLException {
        Grievance grievance = new Grievance(row.getString("against"), ComplaintMatter.valueOf(row.getString("matter")), row.getString("request_number"),
                row.getString("text"), row.getString("name"), row.getString("contact"), row.getString("medium"), LocalDate.parse(row.getString("received_on")));
        LocalDate decided = day(row, "decided_on");
        LocalDate told = day(row, "told_on");
        return new Complaint(row.getLong("id"), row.getString("number"), row.getString("supervisor"), grievance, ComplaintStage.valueOf(row.getString("stage")),
                decided == null ? null : new Complaint.Decision(row.getInt("justified") == 1, row.getString("reasons"), decided, day(row, "correct_until")),
                day(row, "corrected_on"), row.getString("corrected_how"), told == null ? null : new Complaint.Told(told, row.getString("told_how")),
                row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
