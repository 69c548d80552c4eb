package mingbai.assessment.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.assessment.appeal.Appeal.Decision;
import mingbai.assessment.appeal.Appeal.Hearing;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals and what was said in hearings. */
@Repository
class AppealTable {

    private final JdbcClient jdbc;

    AppealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is one against this indicator already */
    boolean insert(Appeal appeal) {
        return jdbc.sql("""
                insert into assessment_appeal (id, number, round_id, sheet_id, office, unit, indicator, name, was, most, text, filed_by, filed_name, filed_on, state, reason,
                  decider, version)
                values (:id, :number, :round, :sheet, :office, :unit, :indicator, :name, :was, :most, :text, :by, :filer, :on, :state, '', '', :version)
                on conflict do nothing""")
                .param("id", appeal.id()).param("number", appeal.number()).param("round", appeal.round()).param("sheet", appeal.sheet()).param("office", appeal.office())
                .param("unit", appeal.unit()).param("indicator", appeal.indicator()).param("name", appeal.name()).param("was", appeal.was()).param("most", appeal.most())
                .param("text", appeal.text()).param("by", appeal.filedBy()).param("filer", appeal.filedName()).param("on", appeal.filedOn().toString())
                .param("state", appeal.state().name()).param("version", appeal.version()).update() == 1;
    }

    /** @param appeal with its new version */
    void update(Appeal appeal) {
        @Nullable Decision decision = appeal.decision();
        int updated = jdbc.sql("""
                update assessment_appeal set state = :state, outcome = :outcome, points = :points, reason = :reason, decided_by = :by, decider = :name, decided_on = :on,
                  version = :version where id = :id and version = :version - 1""")
                .param("state", appeal.state().name()).param("outcome", decision == null ? null : decision.outcome().name())
                .param("points", decision == null ? null : decision.points()).param("reason", decision == null ? "" : decision.reason())
                .param("by", decision == null ? null : decision.account()).param("name", decision == null ? "" : decision.name())
                .param("on", decision == null ? null : decision.on().toString()).param("version", appeal.version()).param("id", appeal.id()).update();
        if (updated == 0) {
            throw new Overtaken("这件申诉");
        }
    }

    void insert(long appeal, int n, Hearing hearing) {
        jdbc.sql("""
                insert into assessment_appeal_hearing (appeal, n, on_day, form, attended, minutes, account, name)
                values (:appeal, :n, :on, :form, :attended, :minutes, :account, :name)""").param("appeal", appeal).param("n", n).param("on", hearing.on().toString())
                .param("form", hearing.form().name()).param("attended", hearing.attended()).param("minutes", hearing.minutes()).param("account", hearing.account())
                .param("name", hearing.name()).update();
    }

    Optional<Appeal> find(long id) {
        return list("where id = :x", id).stream().findFirst();
    }

    List<Appeal> ofSheet(long sheet) {
        return list("where sheet_id = :x order by filed_on, id", sheet);
    }

    List<Appeal> ofRound(long round) {
        return list("where round_id = :x order by filed_on, id", round);
    }

    private List<Appeal> list(String where, long x) {
        return jdbc.sql("select * from assessment_appeal " + where).param("x", x).query((row, n) -> bare(row)).list().stream().map(this::whole).toList();
    }

    /** Open ones first, the oldest first. */
    List<Appeal> atOffices(Collection<String> offices, int most) {
        return offices.isEmpty() ? List.of() : jdbc.sql("""
                select * from assessment_appeal where office in (:offices) order by case state when 'FILED' then 0 else 1 end, filed_on, id limit :most""")
                .param("offices", offices).param("most", most).query((row, n) -> bare(row)).list();
    }

    List<Appeal> openAt(Collection<String> offices, int most) {
        return offices.isEmpty() ? List.of() : jdbc.sql("select * from assessment_appeal where office in (:offices) and state = 'FILED' order by filed_on, id limit :most")
                .param("offices", offices).param("most", most).query((row, n) -> bare(row)).list();
    }

    List<Appeal> ofUnits(Collection<String> units, int most) {
        return units.isEmpty() ? List.of() : jdbc.sql("select * from assessment_appeal where unit in (:units) order by filed_on desc, id desc limit :most")
                .param("units", units).param("most", most).query((row, n) -> bare(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id from assessment_appeal").query(Long.class).list().forEach(id -> find(id).ifPresent(one -> consumer.accept(Long.toString(id), one.canonical())));
    }

    private Appeal whole(Appeal bare) {
        List<Hearing> hearings = jdbc.sql("select * from assessment_appeal_hearing where appeal = :id order by n").param("id", bare.id())
                .query((row, n) -> new Hearing(LocalDate.parse(row.getString("on_day")), Hearing.Form.valueOf(row.getString("form")), row.getString("attended"),
                        row.getString("minutes"), row.getLong("account"), row.getString("name"))).list();
        return new Appeal(bare.id(), bare.number(), bare.round(), bare.sheet(), bare.office(), bare.unit(), bare.indicator(), bare.name(), bare.was(), bare.most(),
                bare.text(), bare.filedBy(), bare.filedName(), bare.filedOn(), bare.state(), bare.decision(), hearings, bare.version());
    }

    private static Appeal bare(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Decision decision = outcome == null ? null : new Decision(Appeal.Outcome.valueOf(outcome), row.getLong("points"), row.getString("reason"), row.getLong("decided_by"),
                row.getString("decider"), LocalDate.parse(row.getString("decided_on")));
        return new Appeal(row.getLong("id"), row.getString("number"), row.getLong("round_id"), row.getLong("sheet_id"), row.getString("office"), row.getString("unit"),
                row.getString("indicator"), row.getString("name"), row.getLong("was"), row.getLong("most"), row.getString("text"), row.getLong("filed_by"),
                row.getString("filed_name"), LocalDate.parse(row.getString("filed_on")), Appeal.State.valueOf(row.getString("state")), decision, List.of(), row.getLong("version"));
    }
}
