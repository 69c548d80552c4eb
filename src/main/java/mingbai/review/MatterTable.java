package mingbai.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Matters with their steps. */
@Repository
class MatterTable {

    private final JdbcClient jdbc;

    MatterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long id, String kind, long subject, Subject.State now, String route, List<Step> steps, long openedBy, String openedName, long at) {
        jdbc.sql("""
                insert into review_matter (id, subject_kind, subject_id, digest, agency, title, genre, class, route_name, state, step,
                  opened_by, opened_name, opened_at, version)
                values (:id, :kind, :subject, :digest, :agency, :title, :genre, :class, :route, 'OPEN', 1, :openedBy, :openedName, :at, 1)""")
                .param("id", id).param("kind", kind).param("subject", subject).param("digest", now.digest()).param("agency", now.agency())
                .param("title", now.title()).param("genre", now.genre()).param("class", now.disclosureClass()).param("route", route)
                .param("openedBy", openedBy).param("openedName", openedName).param("at", at).update();
        for (int n = 1; n <= steps.size(); n++) {
            insertStep(id, n, steps.get(n - 1), now.agency(), n == 1 ? at : null);
        }
    }

    private void insertStep(long matter, int n, Step step, String agency, @Nullable Long beganAt) {
        jdbc.sql("""
                insert into review_step (matter_id, n, role, title, days, evidence, agency, began_at)
                values (:matter, :n, :role, :title, :days, :evidence, :agency, :beganAt)""")
                .param("matter", matter).param("n", n).param("role", step.role().code()).param("title", step.title()).param("days", step.days())
                .param("evidence", step.evidence()).param("agency", agency).param("beganAt", beganAt).update();
    }

    Matter get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Matter> openOn(String kind, long subject) {
        return jdbc.sql("select id from review_matter where subject_kind = :kind and subject_id = :subject and state = 'OPEN'")
                .param("kind", kind).param("subject", subject).query(Long.class).optional().map(this::get);
    }

    Optional<Matter> find(long id) {
        List<Matter.StepNow> steps = steps(id);
        List<Matter.Given> opinions = opinions(id);
        List<String> evidence = evidence(id);
        return jdbc.sql("select * from review_matter where id = :id").param("id", id)
                .query((row, n) -> new Matter(id, row.getString("subject_kind"), row.getLong("subject_id"), row.getString("digest"),
                        row.getString("agency"), row.getString("title"), row.getString("genre"), row.getString("class"), row.getString("route_name"),
                        MatterState.valueOf(row.getString("state")), row.getInt("step"), row.getLong("opened_by"), row.getLong("version"),
                        steps, opinions, evidence)).optional();
    }

    private List<Matter.StepNow> steps(long id) {
        return jdbc.sql("select n, role, title, days, evidence, agency from review_step where matter_id = :id order by n").param("id", id)
                .query((row, n) -> new Matter.StepNow(row.getInt("n"), new Step(Role.ofCode(row.getString("role")).orElseThrow(),
                        row.getString("title"), row.getInt("days"), row.getString("evidence")), row.getString("agency"))).list();
    }

    private List<Matter.Given> opinions(long id) {
        return jdbc.sql("select n, decision, account, in_stead_of, medium, confirmed_at from review_opinion where matter_id = :id order by at, id")
                .param("id", id).query((row, n) -> {
                    Set<Long> persons = new HashSet<>(Set.of(row.getLong("account")));
                    long stead = row.getLong("in_stead_of");
                    if (!row.wasNull()) {
                        persons.add(stead);
                    }
                    row.getLong("confirmed_at");
                    boolean confirmed = !row.wasNull();
                    return new Matter.Given(row.getInt("n"), Decision.valueOf(row.getString("decision")), persons,
                            Medium.valueOf(row.getString("medium")), confirmed);
                }).list();
    }

    private List<String> evidence(long id) {
        return jdbc.sql("select distinct label from review_evidence e join review_matter m on m.id = e.matter_id and m.step = e.n where m.id = :id")
                .param("id", id).query(String.class).list();
    }

    /** Ends the current step; nothing happens to it twice, since the version was read with it. */
    void moveTo(Matter matter, MatterState state, int step, long at) {
        int updated = jdbc.sql("""
                update review_matter set state = :state, step = :step, closed_at = :closedAt, version = version + 1
                where id = :id and version = :version and state = 'OPEN'""")
                .param("state", state.name()).param("step", step).param("closedAt", state == MatterState.OPEN ? null : at)
                .param("id", matter.id()).param("version", matter.version()).update();
        if (updated == 0) {
            throw new Overtaken("这项审核");
        }
    }

    void endStep(long matter, int n, long at) {
        jdbc.sql("update review_step set done_at = :at where matter_id = :matter and n = :n").param("at", at).param("matter", matter).param("n", n).update();
    }

    void beginStep(long matter, int n, long at) {
        jdbc.sql("update review_step set began_at = :at where matter_id = :matter and n = :n").param("at", at).param("matter", matter).param("n", n).update();
    }

    void referStep(long matter, int n, String agency) {
        jdbc.sql("update review_step set agency = :agency where matter_id = :matter and n = :n")
                .param("agency", agency).param("matter", matter).param("n", n).update();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id, subject_kind, subject_id, digest, agency, state, step, version from review_matter")
                .query(row -> {
                    consumer.accept(row.getString("id"), Matter.state(row.getString("subject_kind"), row.getLong("subject_id"), row.getString("digest"),
                            row.getString("agency"), MatterState.valueOf(row.getString("state")), row.getInt("step"), row.getLong("version")));
                });
    }
}
