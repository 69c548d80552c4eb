package mingbai.report.annual;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was urged for which report by which message; the message itself and its receipts are the notice module's. */
@Repository
class ChaseTable {

    private final JdbcClient jdbc;

    ChaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param times how often this agency was urged for the year */
    record Chase(long message, long at, String name, int times) {}

    void insert(long message, String agency, int year, long at, String name) {
        jdbc.sql("insert into report_annual_chase (message_id, agency, year, at, name) values (:message, :agency, :year, :at, :name)").param("message", message)
                .param("agency", agency).param("year", year).param("at", at).param("name", name).update();
    }

    /** The last urging of each agency that was urged for the year. */
    Map<String, Chase> last(int year, Collection<String> agencies) {
        Map<String, Chase> last = new LinkedHashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("select * from report_annual_chase where year = :year and agency in (:agencies) order by at, message_id").param("year", year)
                    .param("agencies", agencies).query((row, n) -> last.merge(row.getString("agency"), new Chase(row.getLong("message_id"), row.getLong("at"),
                            row.getString("name"), 1), (before, now) -> new Chase(now.message(), now.at(), now.name(), before.times() + 1))).list();
        }
        return last;
    }
}
