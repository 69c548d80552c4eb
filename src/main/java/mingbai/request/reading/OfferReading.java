package mingbai.request.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether documents offered before a request answered the question, by agency and period. */
@Component
@Transactional(readOnly = true)
public class OfferReading {

    private static final String WHERE = " from request_offering where agency in (:agencies) and day >= :from and day <= :to";

    private final JdbcClient jdbc;

    OfferReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of the offerings. */
    public enum Part {
        SHOWN("提供过相似文件", ""), OPENED("打开过文件", " and opened > 0"), SATISFIED("已经解答，没有申请", " and ending = 'SATISFIED'"),
        WENT_ON("继续申请", " and ending = 'WENT_ON'");

        private final String label;
        private final String condition;

        Part(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        public String label() {
            return label;
        }
    }

    /** How often it came to what, in one agency. */
    public record Figures(String agency, long shown, long opened, long satisfied, long wentOn) {

        public long of(Part part) {
            return switch (part) {
                case SHOWN -> shown;
                case OPENED -> opened;
                case SATISFIED -> satisfied;
                case WENT_ON -> wentOn;
            };
        }
    }

    /** Both days included. */
    public List<Figures> figures(Collection<String> agencies, LocalDate from, LocalDate to) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select agency, count(*) as shown, sum(case when opened > 0 then 1 else 0 end) as opened,
                  sum(case when ending = 'SATISFIED' then 1 else 0 end) as satisfied, sum(case when ending = 'WENT_ON' then 1 else 0 end) as went_on
                """ + WHERE + " group by agency order by agency").param("agencies", agencies).param("from", from.toString()).param("to", to.toString())
                .query((row, n) -> new Figures(row.getString("agency"), row.getLong("shown"), row.getLong("opened"), row.getLong("satisfied"), row.getLong("went_on")))
                .list();
    }

    /** @param documents index numbers of what was offered */
    public record Row(LocalDate day, List<String> documents, int opened, String ending) {}

    /** The offerings a figure counts, the newest first. */
    public List<Row> list(String agency, Part part, LocalDate from, LocalDate to, int limit, long offset) {
        return jdbc.sql("select day, documents, opened, ending" + WHERE + part.condition + " order by day desc, id limit :limit offset :offset")
                .param("agencies", List.of(agency)).param("from", from.toString()).param("to", to.toString()).param("limit", limit).param("offset", offset)
                .query((row, n) -> new Row(LocalDate.parse(row.getString("day")), List.of(row.getString("documents").split(" ")), row.getInt("opened"),
                        row.getString("ending"))).list();
    }
}
