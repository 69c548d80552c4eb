package mingbai.agency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.agency.reading.TeamReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code agency_post}. */
@Component
class PostTable implements LedgeredState {

    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Post> find(long id, String agency) {
        return jdbc.sql("select p.* from agency_post p join agency_team t on t.id = p.team where p.id = :id and t.agency = :agency")
                .param("id", id).param("agency", agency).query(TeamReading::post).optional();
    }

    List<Post> openIn(long team) {
        return jdbc.sql("select * from agency_post where team = :team and until is null order by id").param("team", team)
                .query(TeamReading::post).list();
    }

    void insert(Post post) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(post.state());
        columns.put("team", post.team());
        columns.put("fullTime", post.fullTime() ? 1 : 0);
        jdbc.sql("""
                insert into agency_post (id, team, duty, person, title, phone, full_time, since, until, version)
                values (:id, :team, :duty, :person, :title, :phone, :fullTime, :since, :until, :version)""")
                .params(columns).param("id", post.id()).param("version", post.version()).update();
    }

    void update(Post after) {
        int updated = jdbc.sql("update agency_post set until = :until, version = :version where id = :id and version = :version - 1")
                .param("until", String.valueOf(after.until())).param("version", after.version()).param("id", after.id()).update();
        if (updated == 0) {
            throw new Overtaken(after.person() + "的任职");
        }
    }

    @Override
    public String kind() {
        return Post.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var posts = jdbc.sql("select * from agency_post order by id").query(TeamReading::post).stream()) {
            posts.forEach(post -> consumer.accept(Long.toString(post.id()), post.state()));
        }
    }
}
