package mingbai.request.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What agencies are asked by others in requests made to those others (Art. 34). */
@Component
@Transactional(readOnly = true)
public class MeasureReading {

    private final JdbcClient jdbc;

    MeasureReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An opinion that another agency waits for.
     *
     * @param agency   who is asked
     * @param asking   who asks
     * @param received day of receipt of the request: its law sets the term
     * @param reached  the day the letter arrived, null while it is not on record
     */
    public record Waiting(long opinion, String subject, String agency, String asking, LocalDate received, LocalDate asked, @Nullable LocalDate reached) {}

    /** Of requests that are open, the longest waiting first. */
    public List<Waiting> askedOf(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select m.id, c.subject, p.agency, c.agency as asking, k.received_on, m.told_on,
                  (select min(f.day) from request_fact f where f.case_id = c.id and f.kind = 'opinion_received' and f.party_id = p.id and f.taken_back is null) as reached
                from request_party p join request_measure m on m.party_id = p.id and m.kind = 'OPINION' and m.state = 'TOLD'
                join request_case c on c.id = p.case_id and c.stage = 'IN_HAND' join request_clock k on k.case_id = c.id
                where p.agency in (:agencies) and k.received_on is not null and not exists (
                  select 1 from request_fact f where f.case_id = c.id and f.kind = 'opinion_given' and f.party_id = p.id and f.taken_back is null)
                order by m.told_on, m.id limit :limit""").param("agencies", new HashSet<>(agencies)).param("limit", limit)
                .query((row, n) -> new Waiting(row.getLong("id"), row.getString("subject"), row.getString("agency"), row.getString("asking"),
                        LocalDate.parse(row.getString("received_on")), LocalDate.parse(row.getString("told_on")),
                        row.getString("reached") == null ? null : LocalDate.parse(row.getString("reached")))).list();
    }
}
