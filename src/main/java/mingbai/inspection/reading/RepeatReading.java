package mingbai.inspection.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repeated faults (屡改屡犯): another fault by the same rule at the same agency, within twelve months after an earlier one had been mended. The same fault
 * that comes back is counted by the finding itself.
 */
@Component
@Transactional(readOnly = true)
public class RepeatReading {

    /** The condition of a finding {@code f} that has an earlier one; a day a year before is the same month and day. */
    public static final String AGAIN = """
            f.rule <> '' and exists (select 1 from inspection_finding g where g.agency = f.agency and g.rule = f.rule and g.id <> f.id and g.state <> 'DISMISSED'
              and g.severity <> 'HINT' and g.mended_on <= f.found_on and g.found_on < f.found_on
              and g.found_on >= (cast(substr(f.found_on, 1, 4) as integer) - 1) || substr(f.found_on, 5))""";

    private final JdbcClient jdbc;

    RepeatReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many earlier ones each finding has, by its number; those with none are left out. */
    public Map<Long, Integer> earlier(Collection<Long> findings) {
        Map<Long, Integer> earlier = new HashMap<>();
        if (!findings.isEmpty()) {
            jdbc.sql("""
                    select f.id, count(*) as n from inspection_finding f join inspection_finding g on g.agency = f.agency and g.rule = f.rule and g.id <> f.id
                      and g.state <> 'DISMISSED' and g.severity <> 'HINT' and g.mended_on <= f.found_on and g.found_on < f.found_on
                      and g.found_on >= (cast(substr(f.found_on, 1, 4) as integer) - 1) || substr(f.found_on, 5)
                    where f.id in (:findings) and f.rule <> '' group by f.id""").param("findings", findings)
                    .query((row, n) -> earlier.put(row.getLong("id"), row.getInt("n"))).list();
        }
        return earlier;
    }
}
