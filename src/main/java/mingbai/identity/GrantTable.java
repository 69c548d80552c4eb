package mingbai.identity;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code identity_grant}. */
@Component
class GrantTable implements LedgeredState {

    private final JdbcClient jdbc;

    GrantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Grant grant) {
        jdbc.sql("""
                insert into identity_grant (id, account, agency, role, granted_at, revoked_at, version)
                values (:id, :account, :agency, :role, :grantedAt, :revokedAt, :version)""")
                .params(grant.state()).param("account", grant.account()).param("id", grant.id()).param("version", grant.version()).update();
    }

    void revoke(Grant after) {
        int updated = jdbc.sql("update identity_grant set revoked_at = :at, version = :version where id = :id and version = :version - 1")
                .param("at", after.revokedAt()).param("version", after.version()).param("id", after.id()).update();
        if (updated == 0) {
            throw new Overtaken("这项授权");
        }
    }

    List<Grant> of(long account) {
        return jdbc.sql("select * from identity_grant where account = :account and revoked_at is null order by agency, role")
                .param("account", account).query(AccountReading::grant).list();
    }

    @Override
    public String kind() {
        return Grant.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var grants = jdbc.sql("select * from identity_grant order by id").query(AccountReading::grant).stream()) {
            grants.forEach(grant -> consumer.accept(Long.toString(grant.id()), grant.state()));
        }
    }
}
