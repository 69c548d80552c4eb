package mingbai.identity.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.identity.Account;
import mingbai.identity.Delegation;
import mingbai.identity.Grant;
import mingbai.web.NotFound;
import mingbai.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, their grants and delegations, read. */
@Component
@Transactional(readOnly = true)
public class AccountReading {

    private final JdbcClient jdbc;
    private final Clock clock;

    public AccountReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Account> byId(long id) {
        return jdbc.sql("select * from identity_account where id = :id").param("id", id).query(AccountReading::account).optional();
    }

    public Account require(long id) {
        return byId(id).orElseThrow(NotFound::new);
    }

    /** Logins are told apart without regard to capitals. */
    public Optional<Account> byLogin(String login) {
        return jdbc.sql("select * from identity_account where login = :login").param("login", login.strip().toLowerCase(java.util.Locale.ROOT))
                .query(AccountReading::account).optional();
    }

    /** The name to show for an account, 系统 for the program. */
    public String nameOf(long id) {
        return id == 0 ? "系统" : jdbc.sql("select name from identity_account where id = :id").param("id", id).query(String.class).optional()
                .orElse(Long.toString(id));
    }

    public Map<Long, String> namesOf(Set<Long> ids) {
        Map<Long, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from identity_account where id in (:ids)").param("ids", ids)
                    .query((row, n) -> names.put(row.getLong("id"), row.getString("name"))).list();
        }
        return names;
    }

    /** An account at work in a role for an agency, and in whose stead (0: its own grant). */
    public record Holder(long account, String name, String agency, long inSteadOf) {}

    /**
     * Who holds the role for exactly this agency today, by a grant of their own or in somebody's stead; the suspended are left out.
     * Nobody is listed for an agency only because a role reaches down to it.
     */
    public List<Holder> holders(Role role, String agency) {
        return jdbc.sql("""
                select a.id, a.name, a.agency, 0 as in_stead_of from identity_grant g join identity_account a on a.id = g.account
                where g.role = :role and g.agency = :agency and g.revoked_at is null and a.state = 'active'
                union
                select a.id, a.name, a.agency, d.from_account from identity_delegation d join identity_account a on a.id = d.to_account
                join identity_account f on f.id = d.from_account and f.state = 'active'
                join identity_grant g on g.account = d.from_account and g.agency = d.agency and g.role = :role and g.revoked_at is null
                where d.agency = :agency and d.ended_at is null and d.from_day <= :today and d.to_day >= :today and a.state = 'active'
                  and (';' || d.roles || ';') like :listed
                order by 2, 1""")
                .param("role", role.code()).param("agency", agency).param("today", LocalDate.now(clock).toString()).param("listed", "%;" + role.code() + ";%")
                .query((row, n) -> new Holder(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4))).list();
    }

    /** Somebody at work for an agency, with one of their roles there. */
    public record Colleague(Role role, String name, String phone) {}

    /** Who does what for exactly this agency, by their own grants, in the order of the roles. */
    public List<Colleague> colleagues(String agency) {
        return jdbc.sql("""
                select g.role, a.name, a.phone from identity_grant g join identity_account a on a.id = g.account
                where g.agency = :agency and g.revoked_at is null and a.state = 'active' order by a.name, a.id""").param("agency", agency)
                .query((row, n) -> new Colleague(Role.ofCode(row.getString("role")).orElseThrow(), row.getString("name"), row.getString("phone")))
                .list().stream().sorted(java.util.Comparator.comparing(Colleague::role)).toList();
    }

    public List<Grant> grantsOf(long account) {
        return jdbc.sql("select * from identity_grant where account = :account and revoked_at is null order by agency, role")
                .param("account", account).query(AccountReading::grant).list();
    }

    /** Whether five wrong passwords lock the account at this moment. */
    public boolean isLocked(long account) {
        return jdbc.sql("select count(*) from identity_failure where account = :account and locked_until > :now").param("account", account)
                .param("now", clock.millis()).query(Long.class).single() > 0;
    }

    public Optional<Grant> grant(long id) {
        return jdbc.sql("select * from identity_grant where id = :id").param("id", id).query(AccountReading::grant).optional();
    }

    /** Delegations in force today by which the account acts in another's stead, as far as the other still holds the role. */
    public List<Grant> grantsInSteadOf(long account) {
        String today = LocalDate.now(clock).toString();
        return jdbc.sql("""
                select g.* from identity_delegation d join identity_account f on f.id = d.from_account and f.state = 'active'
                join identity_grant g on g.account = d.from_account and g.agency = d.agency and g.revoked_at is null
                where d.to_account = :account and d.ended_at is null and d.from_day <= :today and d.to_day >= :today
                  and (';' || d.roles || ';') like '%;' || g.role || ';%' order by g.agency, g.role, g.account""")
                .param("account", account).param("today", today).query(AccountReading::grant).list();
    }

    /** Delegations given or received, the newest first. */
    public List<Delegation> delegationsOf(long account) {
        return jdbc.sql("select * from identity_delegation where from_account = :account or to_account = :account order by from_day desc, id desc")
                .param("account", account).query(AccountReading::delegation).list();
    }

    public Optional<Delegation> delegation(long id) {
        return jdbc.sql("select * from identity_delegation where id = :id").param("id", id).query(AccountReading::delegation).optional();
    }

    /** Accounts and how many there are in all. */
    public record Rows(List<Account> accounts, long total) {}

    /** @param agency only accounts of this agency; empty: of all */
    public Rows list(String words, String agency, int offset, int limit) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("words", "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        params.put("agency", agency);
        String where = " where (login like :words escape '!' or name like :words escape '!') and (:agency = '' or agency = :agency)";
        long total = jdbc.sql("select count(*) from identity_account" + where).params(params).query(Long.class).single();
        List<Account> rows = jdbc.sql("select * from identity_account" + where + " order by login limit :limit offset :offset")
                .params(params).param("limit", limit).param("offset", offset).query(AccountReading::account).list();
        return new Rows(rows, total);
    }

    /** The first who holds a role of the administrators or any other; empty on a fresh installation. */
    public Optional<Account> firstHolder(Role role) {
        return jdbc.sql("""
                select a.* from identity_account a join identity_grant g on g.account = a.id
                where g.role = :role and g.revoked_at is null and a.state = 'active' order by g.granted_at, g.id limit 1""")
                .param("role", role.code()).query(AccountReading::account).optional();
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from identity_account").query(Long.class).single() == 0;
    }

    /** One row of {@code identity_account}. */
    public static Account account(ResultSet row, int number) throws SQLException {
        return new Account(row.getLong("id"), row.getString("login"), row.getString("name"), row.getString("agency"), row.getString("phone"),
                row.getString("email"), Account.State.ofCode(row.getString("state")), row.getString("password_hash"),
                row.getLong("password_set_at"), row.getInt("must_change") == 1, row.getLong("version"));
    }

    /** One row of {@code identity_grant}. */
    public static Grant grant(ResultSet row, int number) throws SQLException {
        long revoked = row.getLong("revoked_at");
        Long revokedAt = row.wasNull() ? null : revoked; // asked before the next column is read
        return new Grant(row.getLong("id"), row.getLong("account"), row.getString("agency"), Role.ofCode(row.getString("role")).orElseThrow(),
                row.getLong("granted_at"), revokedAt, row.getLong("version"));
    }

    /** One row of {@code identity_delegation}. */
    public static Delegation delegation(ResultSet row, int number) throws SQLException {
        long ended = row.getLong("ended_at");
        Long endedAt = row.wasNull() ? null : ended;
        Set<Role> roles = Arrays.stream(row.getString("roles").split(";")).map(code -> Role.ofCode(code).orElseThrow())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Delegation(row.getLong("id"), row.getLong("from_account"), row.getLong("to_account"), row.getString("agency"), roles,
                LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("to_day")), endedAt, row.getLong("version"));
    }
}
