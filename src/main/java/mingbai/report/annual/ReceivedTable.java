package mingbai.report.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annual reports that were received, in all their versions. */
@Repository
class ReceivedTable {

    private final JdbcClient jdbc;

    ReceivedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReceivedReport report) {
        try {
            jdbc.sql("""
                    insert into report_received (id, agency, year, n, report, file, taken_by, taken_name, taken_at, live, version)
                    values (:id, :agency, :year, :n, :report, :file, :by, :name, :at, :live, :version)""")
                    .param("id", report.id()).param("agency", report.agency()).param("year", report.year()).param("n", report.n()).param("report", report.json())
                    .param("file", report.file()).param("by", report.by()).param("name", report.name()).param("at", report.at()).param("live", report.live() ? 1 : 0)
                    .param("version", report.version()).update();
        } catch (DuplicateKeyException taken) {
            throw new Overtaken("这份年度报告");
        }
    }

    /** @param report with its new version */
    void replace(ReceivedReport report) {
        if (jdbc.sql("update report_received set live = 0, version = :version where id = :id and version = :version - 1 and live = 1")
                .param("version", report.version()).param("id", report.id()).update() == 0) {
            throw new Overtaken("这份年度报告");
        }
    }

    Optional<ReceivedReport> live(String agency, int year) {
        return jdbc.sql("select * from report_received where agency = :agency and year = :year and live = 1").param("agency", agency).param("year", year)
                .query(ReceivedTable::row).optional();
    }

    List<ReceivedReport> live(Collection<String> agencies, int year) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from report_received where agency in (:agencies) and year = :year and live = 1 order by agency")
                .param("agencies", agencies).param("year", year).query(ReceivedTable::row).list();
    }

    /** The newest first. */
    List<ReceivedReport> versions(String agency, int year) {
        return jdbc.sql("select * from report_received where agency = :agency and year = :year order by n desc").param("agency", agency).param("year", year)
                .query(ReceivedTable::row).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from report_received").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            ReceivedReport report = row(row, 0);
            consumer.accept(Long.toString(report.id()), report.canonical());
        });
    }

    private static ReceivedReport row(ResultSet row, int n) throws SQLException {
        return new ReceivedReport(row.getLong("id"), row.getString("agency"), row.getInt("year"), row.getInt("n"), row.getString("report"), row.getString("file"),
                row.getLong("taken_by"), row.getString("taken_name"), row.getLong("taken_at"), row.getInt("live") == 1, row.getLong("version"));
    }
}
