package mingbai.participation.solicitation;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * How one opinion, or several that say the same, was judged: a line of the result.
 *
 * @param gist   what was said, as the result puts it; public with the result document alone
 * @param reason what is told beside it
 */
public record Judgement(long id, long activity, String gist, Verdict verdict, String reason, String byName, long at, long version) {

    public static final String KIND = "participation-judgement";

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("activity", Long.toString(activity));
        map.put("gist", gist);
        map.put("verdict", verdict.name());
        map.put("reason", reason);
        map.put("byName", byName);
        map.put("version", version);
        return map;
    }
}
