package mingbai.inspection.column;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * What an office set of a column.
 *
 * @param days within which something new must come, of a column that is judged as any other
 */
record ColumnTerm(long column, String region, ColumnClass kind, int days, String reason, String name, long at, long version) {

    static final String KIND = "column-term";

    Touched touched() {
        return new Touched(KIND, Long.toString(column), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("region", region);
        state.put("class", kind.name());
        state.put("days", days);
        state.put("reason", reason);
        state.put("name", name);
        state.put("at", at);
        return state;
    }
}
