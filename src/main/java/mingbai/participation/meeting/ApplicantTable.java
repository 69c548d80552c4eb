package mingbai.participation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who applied for a seat. */
@Repository
class ApplicantTable {

    private final JdbcClient jdbc;

    ApplicantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Applicant one, String once) {
        jdbc.sql("""
                insert into participation_applicant (id, activity, number, seat_group, masked, sealed, person, applied_at, state, note, place, attendance, signature, signature_note,
                code_hash, once, version) values (:id, :activity, :number, :group, :masked, :sealed, :person, :at, :state, '', 0, :attendance, :signature, '', :code, :once, :version)""")
                .param("id", one.id()).param("activity", one.activity()).param("number", one.number()).param("group", one.group()).param("masked", one.masked())
                .param("sealed", one.sealed()).param("person", one.person()).param("at", one.appliedAt()).param("state", one.state().name())
                .param("attendance", one.attendance().name()).param("signature", one.signature().name()).param("code", one.codeHash()).param("once", once)
                .param("version", one.version()).update();
    }

    void update(Applicant one) {
        int updated = jdbc.sql("""
                update participation_applicant set state = :state, exclusion = :exclusion, note = :note, place = :place, attendance = :attendance, signature = :signature,
                signature_note = :words, version = :version where id = :id and version = :version - 1""").param("state", one.state().name())
                .param("exclusion", one.exclusion() == null ? null : one.exclusion().name()).param("note", one.note()).param("place", one.place())
                .param("attendance", one.attendance().name()).param("signature", one.signature().name()).param("words", one.signatureNote()).param("version", one.version())
                .param("id", one.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份报名");
        }
    }

    Optional<Applicant> find(long id) {
        return jdbc.sql("select * from participation_applicant where id = :id").param("id", id).query((row, n) -> applicant(row)).optional();
    }

    Optional<Applicant> ofForm(String once) {
        return jdbc.sql("select * from participation_applicant where once = :once").param("once", once).query((row, n) -> applicant(row)).optional();
    }

    /** Whether a lot of this person waits for the draw. @param person see {@link Applicant} */
    boolean hasApplied(long activity, String person) {
        return jdbc.sql("select count(*) from participation_applicant where activity = :activity and person = :person and state = :state").param("activity", activity)
                .param("person", person).param("state", ApplicantState.APPLIED.name()).query(Long.class).single() > 0;
    }

    Optional<Applicant> numbered(long activity, String number) {
        return jdbc.sql("select * from participation_applicant where activity = :activity and number = :number").param("activity", activity).param("number", number)
                .query((row, n) -> applicant(row)).optional();
    }

    /** By group; those drawn in their order, else as they came. */
    List<Applicant> of(long activity) {
        return jdbc.sql("select * from participation_applicant where activity = :activity order by seat_group, case place when 0 then 1 else 0 end, place, number")
                .param("activity", activity).query((row, n) -> applicant(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_applicant").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"), applicant(row).canonical()));
    }

    private static Applicant applicant(ResultSet row) throws SQLException {
        String exclusion = row.getString("exclusion");
        return new Applicant(row.getLong("id"), row.getLong("activity"), row.getString("number"), row.getString("seat_group"), row.getString("masked"), row.getString("sealed"),
                row.getString("person"), row.getLong("applied_at"), ApplicantState.valueOf(row.getString("state")), exclusion == null ? null : Exclusion.valueOf(exclusion),
                row.getString("note"), row.getInt("place"), Attendance.valueOf(row.getString("attendance")), Signature.valueOf(row.getString("signature")),
                row.getString("signature_note"), row.getString("code_hash"), row.getLong("version"));
    }
}
