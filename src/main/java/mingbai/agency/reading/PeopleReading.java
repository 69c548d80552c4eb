package mingbai.agency.reading;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which agencies have people on record for what, all at once. */
@Component
@Transactional(readOnly = true)
public class PeopleReading {

    private static final String LASTS = "(%1$s.since is null or %1$s.since <= :day) and (%1$s.until is null or %1$s.until >= :day)";

    private final JdbcClient jdbc;

    PeopleReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of those with a leader in office. */
    public Set<String> led(LocalDate day) {
        return new HashSet<>(jdbc.sql("select distinct l.agency from agency_leader l where " + LASTS.formatted("l")).param("day", day.toString()).query(String.class).list());
    }

    /** Codes of those whose office of disclosure (公开工作机构) has somebody in post. */
    public Set<String> staffed(LocalDate day) {
        return new HashSet<>(jdbc.sql("select distinct t.agency from agency_team t join agency_post p on p.team = t.id where t.kind = 'office' and "
                + LASTS.formatted("t") + " and " + LASTS.formatted("p")).param("day", day.toString()).query(String.class).list());
    }
}
