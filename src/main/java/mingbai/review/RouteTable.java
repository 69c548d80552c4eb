package mingbai.review;

import java.util.List;
import java.util.Optional;
import mingbai.web.Overtaken;
import mingbai.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routes and their steps. */
@Repository
class RouteTable {

    private final JdbcClient jdbc;

    RouteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(long id, String name, long version) {}

    /** The route that fits best: the agency's for the genre, the agency's for any, everybody's for the genre, everybody's for any. */
    Optional<Head> fitting(String agency, String genre) {
        return jdbc.sql("""
                select id, name, version from review_route
                where agency in (:agency, '') and genre in (:genre, '')
                order by case when agency = '' then 1 else 0 end, case when genre = '' then 1 else 0 end limit 1""")
                .param("agency", agency).param("genre", genre)
                .query((row, n) -> new Head(row.getLong("id"), row.getString("name"), row.getLong("version"))).optional();
    }

    Optional<Head> exactly(String agency, String genre) {
        return jdbc.sql("select id, name, version from review_route where agency = :agency and genre = :genre")
                .param("agency", agency).param("genre", genre)
                .query((row, n) -> new Head(row.getLong("id"), row.getString("name"), row.getLong("version"))).optional();
    }

    List<Step> steps(long route) {
        return jdbc.sql("select role, title, days, evidence from review_route_step where route_id = :route order by n")
                .param("route", route)
                .query((row, n) -> new Step(Role.ofCode(row.getString("role")).orElseThrow(), row.getString("title"), row.getInt("days"),
                        row.getString("evidence"))).list();
    }

    void insert(long id, String agency, String genre, String name) {
        jdbc.sql("insert into review_route (id, agency, genre, name, version) values (:id, :agency, :genre, :name, 1)")
                .param("id", id).param("agency", agency).param("genre", genre).param("name", name).update();
    }

    void rename(long id, String name, long version) {
        int updated = jdbc.sql("update review_route set name = :name, version = version + 1 where id = :id and version = :version")
                .param("name", name).param("id", id).param("version", version).update();
        if (updated == 0) {
            throw new Overtaken("这条审核流程");
        }
    }

    void replaceSteps(long route, List<Step> steps) {
        jdbc.sql("delete from review_route_step where route_id = :route").param("route", route).update();
        for (int n = 1; n <= steps.size(); n++) {
            Step step = steps.get(n - 1);
            jdbc.sql("""
                    insert into review_route_step (route_id, n, role, title, days, evidence)
                    values (:route, :n, :role, :title, :days, :evidence)""")
                    .param("route", route).param("n", n).param("role", step.role().code()).param("title", step.title())
                    .param("days", step.days()).param("evidence", step.evidence()).update();
        }
    }
}
