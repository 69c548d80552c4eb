package mingbai.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.plan.reading.QuotaReading;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code plan_quota}. */
@Repository
class QuotaTable {

    private final JdbcClient jdbc;

    QuotaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Quota quota) {
        jdbc.sql("""
                insert into plan_quota (id, plan_id, agency, person, what, need, due_on, ended, met, met_on, version)
                values (:id, :plan, :agency, :person, :what, :need, :due, '', 0, null, :version)""")
                .param("id", quota.id()).param("plan", quota.plan()).param("agency", quota.agency()).param("person", quota.person()).param("what", quota.what().name())
                .param("need", quota.need()).param("due", quota.due().toString()).param("version", quota.version()).update();
    }

    void end(Quota quota) {
        int updated = jdbc.sql("update plan_quota set ended = :ended, version = :version where id = :id and version = :version - 1").param("ended", quota.ended())
                .param("version", quota.version()).param("id", quota.id()).update();
        if (updated == 0) {
            throw new Overtaken("这条定额");
        }
    }

    /** What was counted is no act: the version stays. */
    void count(long id, int met, @Nullable LocalDate metOn) {
        jdbc.sql("update plan_quota set met = :met, met_on = :on where id = :id").param("met", met).param("on", metOn == null ? null : metOn.toString())
                .param("id", id).update();
    }

    Quota get(long id) {
        return jdbc.sql("select * from plan_quota where id = :id").param("id", id).query(QuotaReading::quota).optional().orElseThrow(NotFound::new);
    }

    boolean isThere(Quota quota) {
        return jdbc.sql("select count(*) from plan_quota where plan_id = :plan and agency = :agency and person = :person and what = :what and ended = ''")
                .param("plan", quota.plan()).param("agency", quota.agency()).param("person", quota.person()).param("what", quota.what().name())
                .query(Integer.class).single() > 0;
    }

    /** A quota with the year of its plan. */
    record OfYear(Quota quota, int year) {}

    /** Those of running plans. */
    List<OfYear> running() {
        return jdbc.sql("select q.*, p.year from plan_quota q join plan_plan p on p.id = q.plan_id where p.state = 'ISSUED' and q.ended = '' order by q.id")
                .query((row, n) -> new OfYear(QuotaReading.quota(row, n), row.getInt("year"))).list();
    }

    List<OfYear> ofPlan(long plan) {
        return jdbc.sql("select q.*, p.year from plan_quota q join plan_plan p on p.id = q.plan_id where p.id = :plan and q.ended = '' order by q.id").param("plan", plan)
                .query((row, n) -> new OfYear(QuotaReading.quota(row, n), row.getInt("year"))).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var quotas = jdbc.sql("select * from plan_quota order by id").query(QuotaReading::quota).stream()) {
            quotas.forEach(quota -> consumer.accept(Long.toString(quota.id()), quota.canonical()));
        }
    }
}
