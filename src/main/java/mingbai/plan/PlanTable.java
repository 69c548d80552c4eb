package mingbai.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.plan.reading.PlanReading;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code plan_plan}, {@code plan_point} and {@code plan_change}. */
@Repository
class PlanTable {

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Plan plan) {
        jdbc.sql("""
                insert into plan_plan (id, agency, year, title, source, state, issued_on, closed_on, outcome, version)
                values (:id, :agency, :year, :title, :source, :state, null, null, :outcome, :version)""")
                .param("id", plan.id()).param("agency", plan.agency()).param("year", plan.year()).param("title", plan.title()).param("source", plan.source())
                .param("state", plan.state().name()).param("outcome", plan.outcome()).param("version", plan.version()).update();
    }

    /** Its points are written anew, with their ids. */
    void update(Plan plan) {
        int updated = jdbc.sql("""
                update plan_plan set title = :title, source = :source, state = :state, issued_on = :issued, closed_on = :closed, outcome = :outcome,
                  version = :version where id = :id and version = :version - 1""")
                .param("title", plan.title()).param("source", plan.source()).param("state", plan.state().name())
                .param("issued", plan.issuedOn() == null ? null : plan.issuedOn().toString()).param("closed", plan.closedOn() == null ? null : plan.closedOn().toString())
                .param("outcome", plan.outcome()).param("version", plan.version()).param("id", plan.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份计划");
        }
        jdbc.sql("delete from plan_point where plan_id = :plan").param("plan", plan.id()).update();
        plan.points().forEach(point -> jdbc.sql("""
                insert into plan_point (id, plan_id, place, title, text, taken_from) values (:id, :plan, :place, :title, :text, :from)""")
                .param("id", point.id()).param("plan", plan.id()).param("place", point.place()).param("title", point.title()).param("text", point.text())
                .param("from", point.takenFrom()).update());
    }

    boolean isThere(String agency, int year, String title, long except) {
        return jdbc.sql("select count(*) from plan_plan where agency = :agency and year = :year and title = :title and id <> :id and state <> 'DROPPED'")
                .param("agency", agency).param("year", year).param("title", title).param("id", except).query(Integer.class).single() > 0;
    }

    Plan get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Plan> find(long id) {
        return jdbc.sql("select * from plan_plan where id = :id").param("id", id).query((row, n) -> PlanReading.plan(row, points(id))).optional();
    }

    private List<KeyPoint> points(long plan) {
        return jdbc.sql("select * from plan_point where plan_id = :plan order by place, id").param("plan", plan).query(PlanReading::point).list();
    }

    void insert(PlanChange change) {
        jdbc.sql("""
                insert into plan_change (id, plan_id, subject, subject_id, was, became, reason, by_account, by_name, at)
                values (:id, :plan, :subject, :subjectId, :was, :became, :reason, :by, :name, :at)""")
                .param("id", change.id()).param("plan", change.plan()).param("subject", change.subject()).param("subjectId", change.subjectId())
                .param("was", change.was()).param("became", change.became()).param("reason", change.reason()).param("by", change.by())
                .param("name", change.byName()).param("at", change.at()).update();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from plan_plan order by id").query(row -> {
            Plan plan = PlanReading.plan(row, points(row.getLong("id")));
            consumer.accept(Long.toString(plan.id()), plan.canonical());
        });
    }

    void eachChange(BiConsumer<String, Map<String, ?>> consumer) {
        try (var changes = jdbc.sql("select * from plan_change order by id").query(PlanReading::change).stream()) {
            changes.forEach(change -> consumer.accept(Long.toString(change.id()), change.canonical()));
        }
    }
}
