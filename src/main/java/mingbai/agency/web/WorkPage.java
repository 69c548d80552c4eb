package mingbai.agency.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.agency.WorkRecord;
import mingbai.agency.reading.WorkRecordReading.Sum;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * The records of disclosure work of one agency and year.
 *
 * @param agencies those the caller looks after
 * @param editing  the record being corrected, null for a new one
 */
public record WorkPage(String agency, String agencyName, List<Choice> agencies, int year, List<Choice> years, List<WorkRecord> records,
        Map<WorkRecord.Kind, Sum> sums, boolean mayWrite, @Nullable WorkRecord editing, WorkForm form, List<Issue> issues) {

    public List<Choice> kinds() {
        return Arrays.stream(WorkRecord.Kind.values()).map(kind -> Choice.of(kind.name(), kind.label())).toList();
    }

    /** The numbers of a record in words: {@code 25人}, {@code 专职2人，兼职5人}, {@code 1200.00元}. */
    public static String numbers(WorkRecord work) {
        return numbers(work.kind(), work.people(), work.partTime(), work.amountFen());
    }

    public static String numbers(WorkRecord.Kind kind, long people, long partTime, long amountFen) {
        return switch (kind) {
            case TRAINING, MEETING, HEARING, INTERPRETATION, BRIEFING -> people + "人次";
            case STAFF -> "专职" + people + "人，兼职" + partTime + "人";
            case BUDGET, SPENDING -> WorkForm.yuan(amountFen) + "元";
        };
    }
}
