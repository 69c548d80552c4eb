package mingbai.assessment.appeal;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms of appeal an office set for a round. */
@Repository
class AppealTermTable {

    private final JdbcClient jdbc;

    AppealTermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AppealTerm> of(long round) {
        return jdbc.sql("select * from assessment_appeal_term where round_id = :round").param("round", round)
                .query((row, n) -> new AppealTerm(row.getInt("file_days"), row.getInt("decide_days"), "考核机关为这次考核规定", row.getLong("version"))).optional();
    }

    void put(long round, AppealTerm term) {
        int written = term.version() == 1
                ? bound("insert into assessment_appeal_term (round_id, file_days, decide_days, version) values (:round, :file, :decide, :version) on conflict do nothing", round, term)
                : bound("update assessment_appeal_term set file_days = :file, decide_days = :decide, version = :version where round_id = :round and version = :version - 1", round, term);
        if (written == 0) {
            throw new Overtaken("申诉期限");
        }
    }

    private int bound(String sql, long round, AppealTerm term) {
        return jdbc.sql(sql).param("round", round).param("file", term.fileDays()).param("decide", term.decideDays()).param("version", term.version()).update();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from assessment_appeal_term").query((RowCallbackHandler) row -> consumer.accept(row.getString("round_id"),
                AppealTerm.state(row.getInt("file_days"), row.getInt("decide_days"))));
    }
}
