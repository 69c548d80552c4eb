package mingbai.agency;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.agency.reading.TeamReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code agency_team}. */
@Component
class TeamTable implements LedgeredState {

    private final JdbcClient jdbc;

    TeamTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Team> find(long id, String agency) {
        return jdbc.sql("select * from agency_team where id = :id and agency = :agency").param("id", id).param("agency", agency)
                .query(TeamReading::team).optional();
    }

    void insert(Team team) {
        jdbc.sql("insert into agency_team (id, agency, kind, name, since, until, version) values (:id, :agency, :kind, :name, :since, :until, :version)")
                .params(team.state()).param("id", team.id()).param("version", team.version()).update();
    }

    void update(Team after) {
        int updated = jdbc.sql("update agency_team set until = :until, version = :version where id = :id and version = :version - 1")
                .param("until", String.valueOf(after.until())).param("version", after.version()).param("id", after.id()).update();
        if (updated == 0) {
            throw new Overtaken("工作组“" + after.name() + "”");
        }
    }

    @Override
    public String kind() {
        return Team.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var teams = jdbc.sql("select * from agency_team order by id").query(TeamReading::team).stream()) {
            teams.forEach(team -> consumer.accept(Long.toString(team.id()), team.state()));
        }
    }
}
