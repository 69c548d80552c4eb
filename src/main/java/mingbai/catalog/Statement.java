package mingbai.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * What a person signed about one duty instead of a document: there was nothing in this period (本期无此类信息), said by the agency, or the
 * duty is excused (免除), said by its supervising office. Written once.
 */
record Statement(long id, String agency, String matter, String period, Kind kind, String reason, LocalDate onDay) {

    static final String KIND = "duty-statement";

    enum Kind {
        NOTHING, EXCUSED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return code.equals("nothing") ? NOTHING : EXCUSED;
        }
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("matter", matter);
        state.put("period", period);
        state.put("kind", kind.code());
        state.put("reason", reason);
        state.put("onDay", onDay.toString());
        return state;
    }
}
