package mingbai.channel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/** A visit to a reading place, or the visits of a day for one purpose: how many came, never who. */
public record Visit(long id, long place, String agency, LocalDate day, Purpose purpose, int persons, String note, String takenName, long version) {

    static final String KIND = "visit";

    public enum Purpose {
        READ("查阅公开信息"), ASK("咨询"), REQUEST("提交依申请公开"), ONLINE("上网查询"), HELPED("请工作人员代查"), OTHER("其他");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("place", Long.toString(place));
        state.put("agency", agency);
        state.put("day", day.toString());
        state.put("purpose", purpose.name());
        state.put("persons", persons);
        state.put("note", note);
        state.put("takenName", takenName);
        return state;
    }
}
