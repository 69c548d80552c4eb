package mingbai.identity;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code identity_delegation}. */
@Component
class DelegationTable implements LedgeredState {

    private final JdbcClient jdbc;

    DelegationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Delegation> find(long id) {
        return jdbc.sql("select * from identity_delegation where id = :id").param("id", id).query(AccountReading::delegation).optional();
    }

    void insert(Delegation delegation) {
        jdbc.sql("""
                insert into identity_delegation (id, from_account, to_account, agency, roles, from_day, to_day, ended_at, version)
                values (:id, :fromAccount, :toAccount, :agency, :roles, :fromDay, :toDay, :endedAt, :version)""")
                .params(delegation.state()).param("fromAccount", delegation.fromAccount()).param("toAccount", delegation.toAccount())
                .param("id", delegation.id()).param("version", delegation.version()).update();
    }

    void end(Delegation after) {
        int updated = jdbc.sql("update identity_delegation set ended_at = :at, version = :version where id = :id and version = :version - 1")
                .param("at", after.endedAt()).param("version", after.version()).param("id", after.id()).update();
        if (updated == 0) {
            throw new Overtaken("这项委托");
        }
    }

    @Override
    public String kind() {
        return Delegation.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var delegations = jdbc.sql("select * from identity_delegation order by id").query(AccountReading::delegation).stream()) {
            delegations.forEach(delegation -> consumer.accept(Long.toString(delegation.id()), delegation.state()));
        }
    }
}
