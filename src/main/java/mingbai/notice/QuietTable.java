package mingbai.notice;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.LedgeredState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code notice_quiet}: addresses that want no notices, as keyed digests. */
@Component
class QuietTable implements LedgeredState {

    private final JdbcClient jdbc;

    QuietTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<QuietMail.Wish> find(String mark) {
        return jdbc.sql("select quiet, version from notice_quiet where mark = :mark").param("mark", mark)
                .query((row, n) -> new QuietMail.Wish(row.getInt("quiet") == 1, row.getLong("version"))).optional();
    }

    /** @return false when it was changed in between */
    boolean save(String mark, QuietMail.Wish wish) {
        return jdbc.sql("""
                insert into notice_quiet (mark, quiet, version) values (:mark, :quiet, :version)
                on conflict (mark) do update set quiet = excluded.quiet, version = excluded.version where notice_quiet.version = excluded.version - 1""")
                .param("mark", mark).param("quiet", wish.quiet() ? 1 : 0).param("version", wish.version()).update() == 1;
    }

    @Override
    public String kind() {
        return QuietMail.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from notice_quiet").query(row -> {
            consumer.accept(row.getString("mark"), new QuietMail.Wish(row.getInt("quiet") == 1, row.getLong("version")).canonical());
        });
    }
}
