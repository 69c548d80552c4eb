package mingbai.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code identity_account} and {@code identity_password}, the passwords an account had. */
@Component
class AccountTable implements LedgeredState {

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Account require(long id) {
        return jdbc.sql("select * from identity_account where id = :id").param("id", id).query(AccountReading::account).optional()
                .orElseThrow(NotFound::new);
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql("select * from identity_account where login = :login").param("login", login.strip().toLowerCase(Locale.ROOT))
                .query(AccountReading::account).optional();
    }

    void insert(Account account) {
        jdbc.sql("""
                insert into identity_account (id, login, name, agency, phone, email, state, password_hash, password_set_at, must_change, version)
                values (:id, :login, :name, :agency, :phone, :email, :state, :passwordHash, :passwordSetAt, :mustChange, :version)""")
                .params(columns(account)).update();
    }

    /** @param after the account with its next version */
    void update(Account after) {
        int updated = jdbc.sql("""
                update identity_account set name = :name, agency = :agency, phone = :phone, email = :email, state = :state,
                    password_hash = :passwordHash, password_set_at = :passwordSetAt, must_change = :mustChange, version = :version
                where id = :id and version = :version - 1""").params(columns(after)).update();
        if (updated == 0) {
            throw new Overtaken("账号“" + after.name() + "”");
        }
    }

    void keepOldPassword(long id, Account before) {
        jdbc.sql("insert into identity_password (id, account, password_hash, set_at) values (:id, :account, :hash, :setAt)")
                .param("id", id).param("account", before.id()).param("hash", before.passwordHash()).param("setAt", before.passwordSetAt()).update();
    }

    List<String> oldPasswords(long account, int last) {
        return jdbc.sql("select password_hash from identity_password where account = :account order by set_at desc, id desc limit :last")
                .param("account", account).param("last", last).query(String.class).list();
    }

    @Override
    public String kind() {
        return Account.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var accounts = jdbc.sql("select * from identity_account order by id").query(AccountReading::account).stream()) {
            accounts.forEach(account -> consumer.accept(Long.toString(account.id()), account.canonical()));
        }
    }

    private static Map<String, Object> columns(Account account) {
        Map<String, Object> columns = new LinkedHashMap<>(account.canonical());
        columns.put("id", account.id());
        columns.put("mustChange", account.mustChange() ? 1 : 0);
        columns.put("version", account.version());
        return columns;
    }
}
