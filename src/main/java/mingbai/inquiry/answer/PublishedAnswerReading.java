package mingbai.inquiry.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions and answers before the public: nothing else can be read here. */
@Component
@Transactional(readOnly = true)
public class PublishedAnswerReading {

    private static final int CANDIDATES = 300;
    /** Of one reopened the newest answer stands in the lists; its page shows all. */
    private static final String SHOWN = "p.hidden_on is null and not exists (select 1 from inquiry_published q where q.inquiry_id = p.inquiry_id and q.round > p.round and q.hidden_on is null)";

    private final JdbcClient jdbc;

    PublishedAnswerReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in the address of the list; empty means all. @param kind code of {@code InquiryKind} */
    public record Filter(String words, String agency, String kind, String category) {

        public static final Filter ALL = new Filter("", "", "", "");
    }

    /** The newest first. */
    public List<PublishedAnswer> list(Filter filter, int limit, long offset) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        return jdbc.sql("select p.* from inquiry_published p where " + where + " order by p.published_at desc, p.answer_id desc limit :limit offset :offset").params(params)
                .param("limit", limit).param("offset", offset).query((row, n) -> PublishedAnswerTable.row(row)).list();
    }

    public long count(Filter filter) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        return jdbc.sql("select count(*) from inquiry_published p where " + where).params(params).query(Long.class).single();
    }

    private static String where(Filter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder(SHOWN);
        if (!filter.words().isBlank()) {
            where.append(" and (p.title like :words escape '!' or p.question like :words escape '!' or p.answer like :words escape '!')");
            params.put("words", Alike.containing(filter.words()));
        }
        equal(where, params, "agency", filter.agency());
        equal(where, params, "kind", filter.kind());
        equal(where, params, "category", filter.category());
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, String value) {
        if (!value.isEmpty()) {
            where.append(" and p.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    /** All that was ever published of one inquiry, hidden or not, the first first. */
    public List<PublishedAnswer> numbered(String number) {
        return jdbc.sql("select p.* from inquiry_published p where p.number = :number order by p.round").param("number", number).query((row, n) -> PublishedAnswerTable.row(row)).list();
    }

    public Optional<PublishedAnswer> find(long answer) {
        return jdbc.sql("select p.* from inquiry_published p where p.answer_id = :answer").param("answer", answer).query((row, n) -> PublishedAnswerTable.row(row)).optional();
    }

    /** The likest to some words first; nothing for words that are like none. */
    public List<PublishedAnswer> like(String words, int most) {
        List<String> parts = Alike.parts(words);
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("most", CANDIDATES));
        String any = Alike.any("p.title", parts, params);
        return Alike.sorted(jdbc.sql("select p.* from inquiry_published p where " + SHOWN + " and (" + any + ") order by p.published_at desc limit :most").params(params)
                .query((row, n) -> PublishedAnswerTable.row(row)).list(), PublishedAnswer::title, words).stream().limit(most).toList();
    }

    /** Agencies that have any, with how many. */
    public Map<String, Long> byAgency() {
        Map<String, Long> counts = new java.util.LinkedHashMap<>();
        jdbc.sql("select p.agency, count(*) as n from inquiry_published p where " + SHOWN + " group by p.agency order by n desc, p.agency")
                .query((org.springframework.jdbc.core.RowCallbackHandler) row -> counts.put(row.getString("agency"), row.getLong("n")));
        return counts;
    }
}
