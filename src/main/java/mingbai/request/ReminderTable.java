package mingbai.request;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were reminded of: each term once when it is near and once when it has passed. */
@Repository
class ReminderTable {

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is the first time */
    boolean first(long request, Clocks.SubClock term, boolean late, LocalDate today) {
        return jdbc.sql("""
                insert into request_reminder (case_id, kind, party_id, due_on, late, told_on) values (:case, :kind, :party, :due, :late, :today)
                on conflict (case_id, kind, party_id, due_on, late) do nothing""")
                .param("case", request).param("kind", term.kind().name()).param("party", term.party()).param("due", term.due().toString())
                .param("late", late ? 1 : 0).param("today", today.toString()).update() == 1;
    }
}
