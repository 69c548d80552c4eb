package mingbai.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.agency.WorkRecord;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to do within a plan's year (个人定额): a leader interprets a policy once, hears a report once, a clerk is trained once. Counted from the
 * attendance lists of work records, by name within the agency.
 *
 * @param person name, as attendance lists write it
 * @param need   how often
 * @param ended  why it no longer counts, "" while it does
 * @param met    how often it was done, as the program counted last; not part of what the ledger vouches for
 * @param metOn  the day on which the need was met, null while it is not
 */
public record Quota(long id, long plan, String agency, String person, WorkRecord.Kind what, int need, LocalDate due, String ended, int met, @Nullable LocalDate metOn,
        long version) {

    public static final String KIND = "plan-quota";

    public boolean counts() {
        return ended.isEmpty();
    }

    public boolean isMet() {
        return metOn != null;
    }

    public String wording() {
        return person + "：" + what.label() + need + "次，" + due + "前";
    }

    Quota endedFor(String reason) {
        return new Quota(id, plan, agency, person, what, need, due, reason, met, metOn, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("plan", Long.toString(plan));
        state.put("agency", agency);
        state.put("person", person);
        state.put("what", what.name());
        state.put("need", need);
        state.put("due", due.toString());
        state.put("ended", ended);
        return state;
    }
}
