package mingbai.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mingbai.law.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** First conclusions of requests that were opened again; of all others the case itself tells. */
@Repository
class ConclusionTable {

    private final JdbcClient jdbc;

    ConclusionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for each request: a second new answer changes nothing in how it first ended. */
    void keep(long request, Conclusion conclusion) {
        jdbc.sql("insert into request_conclusion (case_id, outcome, closed_on) values (:case, :outcome, :on) on conflict (case_id) do nothing")
                .param("case", request).param("outcome", conclusion.outcome().key()).param("on", conclusion.on().toString()).update();
    }

    Optional<Conclusion> first(long request) {
        return jdbc.sql("select outcome, closed_on from request_conclusion where case_id = :case").param("case", request)
                .query((row, n) -> new Conclusion(Outcome.ofKey(row.getString("outcome")).orElseThrow(), LocalDate.parse(row.getString("closed_on")))).optional();
    }

    /** What is hashed of them, as part of each case's state. */
    Map<Long, String> canonical(Collection<Long> requests) {
        Map<Long, String> canonical = new HashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("select * from request_conclusion where case_id in (:cases)").param("cases", requests).query(row -> {
                canonical.put(row.getLong("case_id"), String.join(" ", "first", row.getString("outcome"), row.getString("closed_on")));
            });
        }
        return canonical;
    }
}
