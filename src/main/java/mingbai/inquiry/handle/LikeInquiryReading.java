package mingbai.inquiry.handle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.answer.Alike;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries of the same agency and the last months that may ask the same; a person decides. */
@Component
@Transactional(readOnly = true)
public class LikeInquiryReading {

    private static final int MONTHS = 6;
    private static final int CANDIDATES = 200;

    private final JdbcClient jdbc;

    LikeInquiryReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sameAsker whether name and telephone are the same */
    public record Like(long id, String number, String title, String stage, boolean sameAsker) {}

    /** The likest first. */
    public List<Like> of(Inquiry inquiry, int most) {
        List<String> parts = Alike.parts(inquiry.title());
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("agency", inquiry.agency(), "id", inquiry.id(), "from", inquiry.receivedOn().minusMonths(MONTHS).toString(),
                "name", inquiry.asker().name(), "phone", inquiry.asker().phone(), "most", CANDIDATES));
        String any = Alike.any("c.title", parts, params);
        List<Like> found = jdbc.sql("""
                select c.id, c.number, c.title, c.stage, case when c.name <> '' and c.name = :name and c.phone <> '' and c.phone = :phone then 1 else 0 end as same
                from inquiry_case c where c.agency = :agency and c.id <> :id and c.received_on >= :from and c.stage <> 'SPLIT' and (""" + any + ") order by c.received_on desc, c.id desc limit :most")
                .params(params).query((row, n) -> new Like(row.getLong("id"), row.getString("number"), row.getString("title"), row.getString("stage"), row.getInt("same") == 1)).list();
        return Alike.sorted(found, Like::title, inquiry.title()).stream().limit(most).toList();
    }
}
