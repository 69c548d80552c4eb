package mingbai.desk;

import java.util.List;
import mingbai.publication.Genres;
import mingbai.review.reading.ReviewQueue;
import mingbai.review.reading.RouteReading;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Role;

/** The routes of an agency, and the form in which one is set. @param steps always eight rows, the last ones empty */
public record RoutesPage(String agency, List<Choice> agencies, List<RouteReading.Route> routes, String genre, String name, List<Row> steps, List<Issue> issues,
        String notice) {

    /** A step as typed. */
    public record Row(String role, String title, String days, String evidence) {
        static final Row EMPTY = new Row("", "", "", "");

        boolean isEmpty() {
            return role.isEmpty() && title.isBlank() && evidence.isBlank();
        }
    }

    public List<Choice> roles() {
        return ReviewQueue.REVIEWING.stream().map(role -> Choice.of(role.code(), role.label())).toList();
    }

    public List<Choice> genres() {
        return Genres.ALL.stream().map(value -> Choice.of(value, value)).toList();
    }

    public String roleLabel(String code) {
        return Role.ofCode(code).map(Role::label).orElse(code);
    }
}
