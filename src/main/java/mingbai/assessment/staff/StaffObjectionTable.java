package mingbai.assessment.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections against sheets. */
@Repository
class StaffObjectionTable {

    private static final int MOST = 300;

    private final JdbcClient jdbc;

    StaffObjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when one of this person and year still waits for its answer */
    boolean insert(StaffObjection made) {
        return jdbc.sql("""
                insert into assessment_staff_objection (id, agency, account, name, year, text, filed_on, answer, answered_name, version)
                values (:id, :agency, :account, :name, :year, :text, :on, '', '', :version) on conflict do nothing""")
                .param("id", made.id()).param("agency", made.agency()).param("account", made.account()).param("name", made.name()).param("year", made.year())
                .param("text", made.text()).param("on", made.filedOn().toString()).param("version", made.version()).update() == 1;
    }

    void answer(StaffObjection answered) {
        StaffObjection.Answer answer = Objects.requireNonNull(answered.answer());
        int rows = jdbc.sql("""
                update assessment_staff_objection set answer = :text, answered_by = :by, answered_name = :name, answered_on = :on, version = :version
                where id = :id and version = :version - 1 and answered_on is null""")
                .param("text", answer.text()).param("by", answer.account()).param("name", answer.name()).param("on", answer.on().toString())
                .param("version", answered.version()).param("id", answered.id()).update();
        if (rows == 0) {
            throw new Overtaken("这件异议");
        }
    }

    Optional<StaffObjection> find(long id) {
        return jdbc.sql("select * from assessment_staff_objection where id = :id").param("id", id).query((row, n) -> objection(row)).optional();
    }

    List<StaffObjection> ofPerson(long account, int year) {
        return jdbc.sql("select * from assessment_staff_objection where account = :account and year = :year order by filed_on, id limit :most").param("account", account)
                .param("year", year).param("most", MOST).query((row, n) -> objection(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from assessment_staff_objection").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"), objection(row).state()));
    }

    private static StaffObjection objection(ResultSet row) throws SQLException {
        String on = row.getString("answered_on");
        StaffObjection.Answer answer = on == null ? null : new StaffObjection.Answer(row.getString("answer"), row.getLong("answered_by"), row.getString("answered_name"),
                LocalDate.parse(on));
        return new StaffObjection(row.getLong("id"), row.getString("agency"), row.getLong("account"), row.getString("name"), row.getInt("year"), row.getString("text"),
                LocalDate.parse(row.getString("filed_on")), answer, row.getLong("version"));
    }
}
