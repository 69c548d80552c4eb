package mingbai.agency;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.agency.reading.LeaderReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code agency_leader}. */
@Component
class LeaderTable implements LedgeredState {

    private final JdbcClient jdbc;

    LeaderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Leader> find(long id, String agency) {
        return jdbc.sql("select * from agency_leader where id = :id and agency = :agency").param("id", id).param("agency", agency)
                .query(LeaderReading::leader).optional();
    }

    void insert(Leader leader) {
        jdbc.sql("""
                insert into agency_leader (id, agency, person, office, duties, place, since, until, version)
                values (:id, :agency, :person, :office, :duties, :place, :since, :until, :version)""")
                .params(leader.state()).param("id", leader.id()).param("version", leader.version()).update();
    }

    void update(Leader after) {
        int updated = jdbc.sql("""
                update agency_leader set person = :person, office = :office, duties = :duties, place = :place, since = :since, until = :until,
                  version = :version where id = :id and agency = :agency and version = :version - 1""")
                .params(after.state()).param("id", after.id()).param("version", after.version()).update();
        if (updated == 0) {
            throw new Overtaken(after.person() + "的分工");
        }
    }

    @Override
    public String kind() {
        return Leader.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var leaders = jdbc.sql("select * from agency_leader order by id").query(LeaderReading::leader).stream()) {
            leaders.forEach(leader -> consumer.accept(Long.toString(leader.id()), leader.state()));
        }
    }
}
