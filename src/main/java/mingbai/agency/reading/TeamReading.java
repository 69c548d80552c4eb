package mingbai.agency.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.agency.Post;
import mingbai.agency.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups of an agency and who sits in them, read. */
@Component
@Transactional(readOnly = true)
public class TeamReading {

    private final JdbcClient jdbc;

    public TeamReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A group with all its posts, past ones last. */
    public record TeamWithPosts(Team team, List<Post> posts) {}

    public List<TeamWithPosts> teams(String agency) {
        Map<Long, List<Post>> posts = jdbc.sql("""
                select p.* from agency_post p join agency_team t on t.id = p.team where t.agency = :agency
                order by case when p.until is null then 0 else 1 end,
                  case p.duty when 'head' then 0 when 'deputy_head' then 1 when 'office_head' then 2 else 3 end, p.id""")
                .param("agency", agency).query(TeamReading::post).list().stream().collect(Collectors.groupingBy(Post::team));
        return jdbc.sql("select * from agency_team where agency = :agency order by case when until is null then 0 else 1 end, id").param("agency", agency)
                .query(TeamReading::team).list().stream().map(team -> new TeamWithPosts(team, posts.getOrDefault(team.id(), List.of()))).toList();
    }

    /** One person on both sides: in a group that oversees, and in another one at the same time (任职冲突). */
    public record Conflict(String person, List<Team> teams) {}

    /** The conflicts of posts on a day. People are told apart by name alone: a namesake is for a person to rule out. */
    public List<Conflict> conflicts(String agency, LocalDate day) {
        Map<String, List<Team>> byPerson = new TreeMap<>();
        teams(agency).stream().filter(entry -> entry.team().lastsOn(day)).forEach(entry -> entry.posts().stream()
                .filter(post -> post.heldOn(day)).map(Post::person).distinct()
                .forEach(person -> byPerson.computeIfAbsent(person, name -> new java.util.ArrayList<>()).add(entry.team())));
        return byPerson.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .filter(entry -> entry.getValue().stream().anyMatch(team -> team.kind().oversees()))
                .map(entry -> new Conflict(entry.getKey(), entry.getValue())).toList();
    }

    /** One row of {@code agency_team}. */
    public static Team team(ResultSet row, int number) throws SQLException {
        return new Team(row.getLong("id"), row.getString("agency"), Team.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"), day(row, "since"), day(row, "until"), row.getLong("version"));
    }

    /** One row of {@code agency_post}. */
    public static Post post(ResultSet row, int number) throws SQLException {
        return new Post(row.getLong("id"), row.getLong("team"), Post.Duty.valueOf(row.getString("duty").toUpperCase(Locale.ROOT)),
                row.getString("person"), row.getString("title"), row.getString("phone"), row.getInt("full_time") == 1, day(row, "since"),
                day(row, "until"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
