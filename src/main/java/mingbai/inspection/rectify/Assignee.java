package mingbai.inspection.rectify;

import java.util.Map;
import mingbai.ledger.Touched;

/** Who in the agency sees to a finding. @param setName who said so */
public record Assignee(long finding, long account, String name, String setName, long setAt, long version) {

    static final String KIND = "finding-assignee";

    Touched touched() {
        return new Touched(KIND, Long.toString(finding), version, canonical());
    }

    Map<String, ?> canonical() {
        return Map.of("account", Long.toString(account), "version", version);
    }
}
