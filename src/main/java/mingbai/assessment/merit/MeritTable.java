package mingbai.assessment.merit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recorded decisions. */
@Repository
class MeritTable {

    private final JdbcClient jdbc;

    MeritTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Merit merit) {
        bound(jdbc.sql("""
                insert into assessment_merit (id, office, agency, kind, on_day, number, body, basis, about, post, note, struck, version)
                values (:id, :office, :agency, :kind, :day, :number, :body, :basis, :about, :post, :note, :struck, :version)"""), merit).param("office", merit.office()).update();
    }

    void update(Merit merit) {
        if (bound(jdbc.sql("""
                update assessment_merit set agency = :agency, kind = :kind, on_day = :day, number = :number, body = :body, basis = :basis, about = :about, post = :post,
                  note = :note, struck = :struck, version = :version where id = :id and version = :version - 1"""), merit).update() == 0) {
            throw new Overtaken("这条记录");
        }
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Merit merit) {
        return sql.param("id", merit.id()).param("agency", merit.agency()).param("kind", merit.entry().kind().code()).param("day", merit.entry().day().toString())
                .param("number", merit.entry().number()).param("body", merit.entry().body()).param("basis", merit.entry().basis()).param("about", merit.entry().about())
                .param("post", merit.entry().post()).param("note", merit.note()).param("struck", merit.struck()).param("version", merit.version());
    }

    Optional<Merit> find(long id) {
        return jdbc.sql("select * from assessment_merit where id = :id").param("id", id).query((row, n) -> merit(row)).optional();
    }

    /** Kept by these offices or about these agencies, the latest first. */
    List<Merit> list(Collection<String> offices, Collection<String> agencies, int most) {
        return offices.isEmpty() && agencies.isEmpty() ? List.of() : jdbc.sql("""
                select * from assessment_merit where office in (:offices) or agency in (:agencies) order by on_day desc, id desc limit :most""")
                .param("offices", offices.isEmpty() ? List.of("") : offices).param("agencies", agencies.isEmpty() ? List.of("") : agencies).param("most", most)
                .query((row, n) -> merit(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from assessment_merit").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"), merit(row).state()));
    }

    private static Merit merit(ResultSet row) throws SQLException {
        Merit.Entry entry = new Merit.Entry(Merit.Kind.ofCode(row.getString("kind")).orElseThrow(), LocalDate.parse(row.getString("on_day")), row.getString("number"),
                row.getString("body"), row.getString("basis"), row.getString("about"), row.getString("post"));
        return new Merit(row.getLong("id"), row.getString("office"), row.getString("agency"), entry, row.getString("note"), row.getString("struck"), row.getLong("version"));
    }
}
