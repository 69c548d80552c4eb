package mingbai.review.reading;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the routes (审核流程) an agency has set. */
@Component
@Transactional(readOnly = true)
public class RouteReading {

    private final JdbcClient jdbc;

    RouteReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param genre empty: every genre without a route of its own; @param agency empty: every agency without one */
    public record Route(String agency, String genre, String name, List<RouteStep> steps) {}

    public record RouteStep(String role, String title, int days, String evidence) {}

    private record Head(long id, String agency, String genre, String name) {}

    /** The routes of the agency, and those that hold for all. */
    public List<Route> of(String agency) {
        List<Head> heads = jdbc.sql("select id, agency, genre, name from review_route where agency in (:agency, '') order by agency desc, genre")
                .param("agency", agency)
                .query((row, n) -> new Head(row.getLong("id"), row.getString("agency"), row.getString("genre"), row.getString("name"))).list();
        List<Route> routes = new ArrayList<>();
        heads.forEach(head -> routes.add(new Route(head.agency(), head.genre(), head.name(), steps(head.id()))));
        return routes;
    }

    private List<RouteStep> steps(long route) {
        return jdbc.sql("select role, title, days, evidence from review_route_step where route_id = :route order by n").param("route", route)
                .query((row, n) -> new RouteStep(row.getString("role"), row.getString("title"), row.getInt("days"), row.getString("evidence"))).list();
    }
}
