package mingbai.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A record of disclosure work (公开工作台账): a training, a meeting, a report heard, an interpretation, the staff on a day, money planned or spent. Feeds the
 * reports, and the quotas of persons.
 *
 * @param people    where people gather: how many took part; staff: full-time
 * @param partTime  staff: part-time
 * @param amountFen budget and spending, in fen (0.01 yuan)
 * @param struck     why it no longer counts, empty while it does
 * @param attendance who took part, empty where nobody wrote it down
 * @param papers     sign-in sheets, minutes, invoices
 */
public record WorkRecord(long id, String agency, Kind kind, LocalDate day, String title, int people, int partTime, long amountFen, String note,
        String struck, List<Attendance> attendance, List<Paper> papers, long version) {

    public static final String KIND = "work-record";

    public WorkRecord {
        attendance = List.copyOf(attendance);
        papers = List.copyOf(papers);
    }

    /**
     * Those who came from one body.
     *
     * @param unit    its code, "" when it is not on record
     * @param name    as it is called
     * @param persons names, may be empty
     */
    public record Attendance(String unit, String name, int people, List<String> persons) {

        public Attendance {
            persons = List.copyOf(persons);
        }

        Map<String, ?> state() {
            Map<String, Object> state = new LinkedHashMap<>();
            state.put("unit", unit);
            state.put("name", name);
            state.put("people", people);
            state.put("persons", persons);
            return state;
        }
    }

    /** A file of the record. @param hash its place in the file store */
    public record Paper(String name, String hash, long size, String mediaType) {}

    /** What is recorded. */
    public enum Kind {
        TRAINING("培训"), MEETING("会议"),
        /** A leader hears a report on disclosure work (听取政务公开工作汇报). */
        HEARING("听取汇报"),
        /** A leader interprets a policy in person (主要负责人解读政策). */
        INTERPRETATION("政策解读"),
        BRIEFING("新闻发布"), STAFF("人员"), BUDGET("预算"), SPENDING("支出");

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
            return switch (this) {
                case TRAINING, MEETING, HEARING, INTERPRETATION, BRIEFING -> true;
                case STAFF, BUDGET, SPENDING -> false;
            };
        }

        /** Whether it is an amount of money. */
        public boolean isMoney() {
            return this == BUDGET || this == SPENDING;
        }
    }

    /** What a person enters. Numbers that the kind does not know are 0. */
    public record Entry(Kind kind, LocalDate day, String title, int people, int partTime, long amountFen, String note, List<Attendance> attendance, List<Paper> papers) {

        public Entry(Kind kind, LocalDate day, String title, int people, int partTime, long amountFen, String note) {
            this(kind, day, title, people, partTime, amountFen, note, List.of(), List.of());
        }

        /** How many came, by the list where there is one. */
        int counted() {
            return attendance.isEmpty() ? people : attendance.stream().mapToInt(Attendance::people).sum();
        }
    }

    static WorkRecord of(long id, String agency, Entry entry, long version) {
        return new WorkRecord(id, agency, entry.kind(), entry.day(), entry.title().strip(), entry.counted(), entry.partTime(), entry.amountFen(),
                entry.note().strip(), "", entry.attendance(), entry.papers(), version);
    }

    WorkRecord struckFor(String reason) {
        return new WorkRecord(id, agency, kind, day, title, people, partTime, amountFen, note, reason, attendance, papers, version + 1);
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
        // records of the time before attendance was kept were vouched for without it
        if (!attendance.isEmpty()) {
            state.put("attendance", attendance.stream().map(Attendance::state).toList());
        }
        if (!papers.isEmpty()) {
            state.put("papers", papers.stream().map(paper -> paper.name() + " " + paper.hash()).toList());
        }
        return state;
    }
}
