package mingbai.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;

/**
 * A kind of 公示 and how long it must stay at least. The rows stand in {@code channel/notice-kinds.csv}, each with what it rests on.
 *
 * @param days the shortest period
 * @param unit WD working days, CD calendar days; the day of beginning is not counted in either
 */
public record NoticeKind(String code, String label, int days, String unit, String basis) {

    private static final List<NoticeKind> ALL = Extracts.rows("channel/notice-kinds.csv").stream()
            .map(row -> new NoticeKind(row.get("code"), row.get("label"), Integer.parseInt(row.get("days")), row.get("unit"), row.get("basis"))).toList();

    public static List<NoticeKind> all() {
        return ALL;
    }

    public static Optional<NoticeKind> of(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String period(int length) {
        return length + (unit.equals("WD") ? "个工作日" : "日");
    }

    /** The last day on which an objection is in time. */
    static Due lastDay(WorkCalendar calendar, LocalDate begins, int days, String unit) {
        return unit.equals("WD") ? calendar.dueInDays(begins, days) : calendar.calendarDays(begins, days);
    }
}
