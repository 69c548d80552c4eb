package mingbai.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A record of disclosure work (公开工作台账): a training, a meeting, the staff on a day, money planned or spent. Feeds the reports.
 *
 * @param people    training and meeting: who took part; staff: full-time
 * @param partTime  staff: part-time
 * @param amountFen budget and spending, in fen (0.01 yuan)
 * @param struck    why it no longer counts, empty while it does
 */
public record WorkRecord(long id, String agency, Kind kind, LocalDate day, String title, int people, int partTime, long amountFen, String note,
        String struck, long version) {

    public static final String KIND = "work-record";

    /** What is recorded. */
    public enum Kind {
        TRAINING("培训"), MEETING("会议"), STAFF("人员"), BUDGET("预算"), SPENDING("支出");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        /** Whether it counts people who took part. */
        public boolean gathers() {
            return this == TRAINING || this == MEETING;
        }

        /** Whether it is an amount of money. */
        public boolean isMoney() {
            return this == BUDGET || this == SPENDING;
        }
    }

    /** What a person enters. Numbers that the kind does not know are 0. */
    public record Entry(Kind kind, LocalDate day, String title, int people, int partTime, long amountFen, String note) {}

    static WorkRecord of(long id, String agency, Entry entry, long version) {
        return new WorkRecord(id, agency, entry.kind(), entry.day(), entry.title().strip(), entry.people(), entry.partTime(), entry.amountFen(),
                entry.note().strip(), "", version);
    }

    WorkRecord struckFor(String reason) {
        return new WorkRecord(id, agency, kind, day, title, people, partTime, amountFen, note, reason, version + 1);
    }

    public boolean counts() {
        return struck.isEmpty();
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("kind", kind.code());
        state.put("day", day.toString());
        state.put("title", title);
        state.put("people", people);
        state.put("partTime", partTime);
        state.put("amountFen", amountFen);
        state.put("note", note);
        state.put("struck", struck);
        return state;
    }
}
