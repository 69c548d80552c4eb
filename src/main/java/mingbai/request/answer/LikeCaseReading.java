package mingbai.request.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests of one agency that ask for the same: by the pairs of characters their subjects share (Dice's measure, 0 to 1). Good enough to offer; a person
 * chooses.
 */
@Component
@Transactional(readOnly = true)
public class LikeCaseReading {

    private static final int LOOKED_AT = 1_000;
    private static final double LIKE = 0.45;
    private static final double SAME = 0.8;
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    LikeCaseReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param likeness from 0 to 1 */
    public record Like(long request, String number, String subject, double likeness) {}

    private record Row(long id, String number, String subject) {}

    /** Those in hand that nobody answers yet, most alike first. */
    public List<Like> open(String agency, long but, String subject) {
        List<Row> rows = jdbc.sql("""
                select r.id, r.number, r.subject from request_case r
                where r.agency = :agency and r.stage = 'IN_HAND' and r.id <> :but
                  and not exists (select 1 from request_answer_case c where c.case_id = r.id and c.round = r.round and c.live = 1)
                order by r.submitted_at desc limit :limit""")
                .param("agency", agency).param("but", but).param("limit", LOOKED_AT).query(LikeCaseReading::row).list();
        return ranked(rows, subject, LIKE);
    }

    /** Those that asked for the same information, whatever became of them (Art. 44). */
    public List<Like> same(String agency, long but, String subject) {
        List<Row> rows = jdbc.sql("select id, number, subject from request_case where agency = :agency and id <> :but order by submitted_at desc limit :limit")
                .param("agency", agency).param("but", but).param("limit", LOOKED_AT).query(LikeCaseReading::row).list();
        return ranked(rows, subject, SAME);
    }

    private static Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Row(row.getLong("id"), row.getString("number"), row.getString("subject"));
    }

    private static List<Like> ranked(List<Row> rows, String subject, double least) {
        Set<String> wanted = pairs(subject);
        return rows.stream().map(row -> new Like(row.id(), row.number(), row.subject(), likeness(wanted, pairs(row.subject()))))
                .filter(like -> like.likeness() >= least).sorted(Comparator.comparing(Like::likeness).reversed().thenComparing(Like::request)).limit(SHOWN).toList();
    }

    static double likeness(String one, String other) {
        return likeness(pairs(one), pairs(other));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        String plain = text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
