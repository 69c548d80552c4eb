package mingbai.identity;

import java.util.Optional;
import mingbai.identity.reading.AccountReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code identity_session} and {@code identity_failure}. Instants in epoch milliseconds. */
@Component
class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Open(Account account, long startedAt, long seenAt) {}

    Optional<Open> find(String tokenDigest) {
        return jdbc.sql("""
                select a.*, s.started_at, s.seen_at from identity_session s join identity_account a on a.id = s.account
                where s.token_digest = :digest""")
                .param("digest", tokenDigest)
                .query((row, n) -> new Open(AccountReading.account(row, n), row.getLong("started_at"), row.getLong("seen_at"))).optional();
    }

    void insert(String tokenDigest, long account, long now) {
        jdbc.sql("insert into identity_session (token_digest, account, started_at, seen_at) values (:digest, :account, :now, :now)")
                .param("digest", tokenDigest).param("account", account).param("now", now).update();
    }

    void seen(String tokenDigest, long now) {
        jdbc.sql("update identity_session set seen_at = :now where token_digest = :digest").param("now", now).param("digest", tokenDigest).update();
    }

    int delete(String tokenDigest) {
        return jdbc.sql("delete from identity_session where token_digest = :digest").param("digest", tokenDigest).update();
    }

    void deleteOf(long account) {
        jdbc.sql("delete from identity_session where account = :account").param("account", account).update();
    }

    void deleteStale(long startedBefore, long seenBefore) {
        jdbc.sql("delete from identity_session where started_at < :started or seen_at < :seen")
                .param("started", startedBefore).param("seen", seenBefore).update();
    }

    record Failures(int count, long lockedUntil) {}

    /** Counts the attempt before the password is looked at, so that guesses made side by side count as well. */
    Failures attempt(long account) {
        jdbc.sql("""
                insert into identity_failure (account, failed_count, locked_until) values (:account, 1, 0)
                on conflict (account) do update set failed_count = identity_failure.failed_count + 1""").param("account", account).update();
        return failures(account);
    }

    Failures failures(long account) {
        return jdbc.sql("select failed_count, locked_until from identity_failure where account = :account").param("account", account)
                .query((row, n) -> new Failures(row.getInt(1), row.getLong(2))).optional().orElse(new Failures(0, 0));
    }

    void lock(long account, long until) {
        jdbc.sql("update identity_failure set failed_count = 0, locked_until = :until where account = :account")
                .param("until", until).param("account", account).update();
    }

    int forgive(long account) {
        return jdbc.sql("delete from identity_failure where account = :account").param("account", account).update();
    }
}
