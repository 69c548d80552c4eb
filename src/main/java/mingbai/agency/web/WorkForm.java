package mingbai.agency.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mingbai.agency.WorkRecord;
import mingbai.agency.WorkRecord.Attendance;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Paper;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;

/** A record of disclosure work as it was typed. */
public record WorkForm(@Nullable String kind, @Nullable String day, @Nullable String title, @Nullable String people, @Nullable String part_time,
        @Nullable String amount, @Nullable String note, @Nullable String attendance) {

    static final WorkForm EMPTY = new WorkForm(null, null, null, null, null, null, null, null);

    static WorkForm of(WorkRecord work) {
        return new WorkForm(work.kind().name(), work.day().toString(), work.title(), work.people() == 0 || !work.attendance().isEmpty() ? "" : Integer.toString(work.people()),
                work.partTime() == 0 ? "" : Integer.toString(work.partTime()), work.amountFen() == 0 ? "" : yuan(work.amountFen()), work.note(), AttendanceText.of(work.attendance()));
    }

    /** {@code 1234.50}. */
    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    public String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** @param issues what was wrong with lists and files already */
    Entry entry(List<Attendance> came, List<Paper> papers, List<Issue> issues) {
        WorkRecord.Kind chosen = Arrays.stream(WorkRecord.Kind.values()).filter(value -> value.name().equals(kind)).findFirst().orElse(null);
        if (chosen == null) {
            issues.add(Issue.of("kind", "请选择类别。"));
        }
        LocalDate on = AgencyForm.day("day", text(day), issues);
        if (text(day).isBlank()) {
            issues.add(Issue.of("day", "请填写日期。"));
        }
        int all = number("people", people, issues);
        int part = number("part_time", part_time, issues);
        long fen = fen(issues);
        Refused.ifAny(issues);
        return new Entry(Objects.requireNonNull(chosen), Objects.requireNonNull(on), text(title), all, part, fen, text(note), came, papers);
    }

    private int number(String field, @Nullable String typed, List<Issue> issues) {
        String digits = text(typed).strip();
        if (!digits.matches("\\d{0,7}")) {
            issues.add(Issue.of(field, "人数应是整数。"));
            return 0;
        }
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private long fen(List<Issue> issues) {
        String digits = text(amount).strip().replace(",", "");
        if (!digits.isEmpty() && !digits.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            issues.add(Issue.of("amount", "金额以元为单位，最多两位小数，例如 12000 或者 350.50。"));
            return 0;
        }
        return digits.isEmpty() ? 0 : new BigDecimal(digits).movePointRight(2).longValueExact();
    }
}
