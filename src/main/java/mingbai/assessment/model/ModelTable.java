package mingbai.assessment.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.assessment.model.ModelUnit.Opinion;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls for model units, applications and opinions. */
@Repository
class ModelTable {

    private final JdbcClient jdbc;

    ModelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ModelCall call) {
        jdbc.sql("""
                insert into assessment_model_call (id, agency, year, title, criteria, until_on, years, version)
                values (:id, :agency, :year, :title, :criteria, :until, :years, :version)""").param("id", call.id()).param("agency", call.agency())
                .param("year", call.year()).param("title", call.title()).param("criteria", call.criteria()).param("until", call.until().toString())
                .param("years", call.years()).param("version", call.version()).update();
    }

    void insert(ModelUnit unit) {
        jdbc.sql("""
                insert into assessment_model (id, call_id, agency, unit, title, text, applied_on, state, reason, ended_why, version)
                values (:id, :call, :agency, :unit, :title, :text, :on, :state, '', '', :version)""").param("id", unit.id()).param("call", unit.call())
                .param("agency", unit.agency()).param("unit", unit.unit()).param("title", unit.title()).param("text", unit.text())
                .param("on", unit.appliedOn().toString()).param("state", unit.state().name()).param("version", unit.version()).update();
    }

    /** @param unit with its new version */
    void update(ModelUnit unit) {
        int updated = jdbc.sql("""
                update assessment_model set state = :state, reason = :reason, decided_on = :decided, valid_from = :from, valid_to = :to, looked_on = :looked,
                  ended_on = :ended, ended_why = :why, version = :version where id = :id and version = :version - 1""")
                .param("state", unit.state().name()).param("reason", unit.reason()).param("decided", text(unit.decidedOn())).param("from", text(unit.validFrom()))
                .param("to", text(unit.validTo())).param("looked", text(unit.lookedOn())).param("ended", text(unit.endedOn())).param("why", unit.endedWhy())
                .param("version", unit.version()).param("id", unit.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份申报");
        }
    }

    void insert(long unit, int n, Opinion opinion) {
        jdbc.sql("""
                insert into assessment_model_opinion (model, n, what, fit, opinion, account, name, on_day)
                values (:unit, :n, :what, :fit, :opinion, :account, :name, :on)""").param("unit", unit).param("n", n).param("what", opinion.what().name())
                .param("fit", opinion.fit() ? 1 : 0).param("opinion", opinion.opinion()).param("account", opinion.account()).param("name", opinion.name())
                .param("on", opinion.on().toString()).update();
    }

    Optional<ModelCall> call(long id) {
        return jdbc.sql("select * from assessment_model_call where id = :id").param("id", id).query((row, n) -> call(row)).optional();
    }

    /** The latest first. */
    List<ModelCall> calls(Collection<String> agencies, int most) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from assessment_model_call where agency in (:agencies) order by until_on desc, id desc limit :most")
                .param("agencies", agencies).param("most", most).query((row, n) -> call(row)).list();
    }

    Optional<ModelUnit> find(long id) {
        return jdbc.sql("select * from assessment_model where id = :id").param("id", id).query((row, n) -> unit(row, List.of())).optional().map(this::whole);
    }

    List<ModelUnit> ofCall(long call) {
        return jdbc.sql("select * from assessment_model where call_id = :call order by applied_on, id").param("call", call).query((row, n) -> unit(row, List.of())).list()
                .stream().map(this::whole).toList();
    }

    /** What these units applied for. */
    List<ModelUnit> ofUnits(Collection<String> units, int most) {
        return units.isEmpty() ? List.of() : jdbc.sql("select * from assessment_model where unit in (:units) order by applied_on desc, id desc limit :most")
                .param("units", units).param("most", most).query((row, n) -> unit(row, List.of())).list();
    }

    /** What waits at these offices: not decided, or recognised and not looked at since that day. */
    List<ModelUnit> waiting(Collection<String> offices, LocalDate lookedBefore, int most) {
        return offices.isEmpty() ? List.of() : jdbc.sql("""
                select * from assessment_model where agency in (:offices)
                and (state = 'APPLIED' or state = 'RECOGNISED' and coalesce(looked_on, valid_from) <= :before) order by applied_on, id limit :most""")
                .param("offices", offices).param("before", lookedBefore.toString()).param("most", most).query((row, n) -> unit(row, List.of())).list().stream()
                .map(this::whole).toList();
    }

    /** All that ever were recognised, the latest first. */
    List<ModelUnit> recognised(int most) {
        return jdbc.sql("select * from assessment_model where state in ('RECOGNISED', 'WITHDRAWN') order by decided_on desc, id desc limit :most").param("most", most)
                .query((row, n) -> unit(row, List.of())).list();
    }

    void eachCall(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from assessment_model_call").query((row, n) -> call(row)).list().forEach(call -> consumer.accept(Long.toString(call.id()), call.state()));
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id from assessment_model").query(Long.class).list().forEach(id -> find(id).ifPresent(unit -> consumer.accept(Long.toString(id), unit.canonical())));
    }

    private ModelUnit whole(ModelUnit bare) {
        List<Opinion> opinions = jdbc.sql("select * from assessment_model_opinion where model = :id order by n").param("id", bare.id())
                .query((row, n) -> new Opinion(Opinion.What.valueOf(row.getString("what")), row.getInt("fit") == 1, row.getString("opinion"), row.getLong("account"),
                        row.getString("name"), LocalDate.parse(row.getString("on_day")))).list();
        return new ModelUnit(bare.id(), bare.call(), bare.agency(), bare.unit(), bare.title(), bare.text(), bare.appliedOn(), bare.state(), bare.reason(), bare.decidedOn(),
                bare.validFrom(), bare.validTo(), bare.lookedOn(), bare.endedOn(), bare.endedWhy(), opinions, bare.version());
    }

    private static ModelCall call(ResultSet row) throws SQLException {
        return new ModelCall(row.getLong("id"), row.getString("agency"), row.getInt("year"), row.getString("title"), row.getString("criteria"),
                LocalDate.parse(row.getString("until_on")), row.getInt("years"), row.getLong("version"));
    }

    private static ModelUnit unit(ResultSet row, List<Opinion> opinions) throws SQLException {
        return new ModelUnit(row.getLong("id"), row.getLong("call_id"), row.getString("agency"), row.getString("unit"), row.getString("title"), row.getString("text"),
                LocalDate.parse(row.getString("applied_on")), ModelUnit.State.valueOf(row.getString("state")), row.getString("reason"), day(row, "decided_on"),
                day(row, "valid_from"), day(row, "valid_to"), day(row, "looked_on"), day(row, "ended_on"), row.getString("ended_why"), opinions, row.getLong("version"));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
