package mingbai.inquiry.misconduct;

import java.util.Map;
import java.util.TreeMap;
import mingbai.ledger.Touched;

/**
 * Somebody named to receive and handle reports that come to an agency (举报受理人).
 *
 * @param confirmedBy 0 until a second person confirmed
 * @param endedBy     0 while it holds
 */
public record ReportKeeper(long id, String agency, long account, String reason, long namedBy, String namedOn, long confirmedBy, String confirmedOn, long endedBy, String endedOn,
        String endedWhy, long version) {

    static final String KIND = "reportkeeper";

    public boolean holds() {
        return confirmedBy != 0 && endedBy == 0;
    }

    ReportKeeper confirmed(long by, String on) {
        return new ReportKeeper(id, agency, account, reason, namedBy, namedOn, by, on, endedBy, endedOn, endedWhy, version + 1);
    }

    ReportKeeper ended(long by, String on, String why) {
        return new ReportKeeper(id, agency, account, reason, namedBy, namedOn, confirmedBy, confirmedOn, by, on, why, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new TreeMap<>();
        state.put("agency", agency);
        state.put("account", Long.toString(account));
        state.put("reason", reason);
        state.put("namedBy", Long.toString(namedBy));
        state.put("namedOn", namedOn);
        state.put("confirmedBy", Long.toString(confirmedBy));
        state.put("confirmedOn", confirmedOn);
        state.put("endedBy", Long.toString(endedBy));
        state.put("endedOn", endedOn);
        state.put("endedWhy", endedWhy);
        return state;
    }
}
