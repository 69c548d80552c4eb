package mingbai.almanac;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;

/**
 * A file with the days of a notice on holidays: {@code date,name,kind}, kind {@code holiday} or {@code workday}. A year that is not known
 * yet must come whole: one day alone would make the rest of the year look announced.
 *
 * @param days  the good rows
 * @param flaws what is wrong with the others; nothing of them is taken
 */
public record NoticeFile(String name, String encoding, String sha256, String source, List<SpecialDay> days, List<Flaw> flaws) {

    private static final Set<String> COLUMNS = new LinkedHashSet<>(List.of("date", "name", "kind"));
    /** The first carried notice names days of December 2007. */
    private static final LocalDate EARLIEST = LocalDate.of(2007, 12, 1);
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ROWS = 2_000;

    /**
     * @param source address of the notice
     * @param known  the calendar in force, which says which years are known
     */
    public static NoticeFile read(Path file, String source, WorkCalendar known) {
        CsvFile csv = CsvFile.open(file, COLUMNS, Set.of());
        List<Flaw> flaws = new ArrayList<>();
        Map<LocalDate, Row> rows = new LinkedHashMap<>();
        csv.each(row -> take(row, source, rows, flaws), flaws::add);
        List<SpecialDay> days = rows.values().stream().map(Row::day).toList();
        List<SpecialDay> good = new ArrayList<>();
        for (Row row : rows.values()) {
            int year = row.day().day().getYear();
            if (year >= WorkCalendar.FIRST.getYear() && known.isProvisional(row.day().day()) && !Almanac.isWhole(year, days)) {
                flaws.add(new Flaw(row.line(), "date", year + "年的放假安排还没有导入，不能只导入其中几天：文件应含该年全部放假和调休的日子（至少有1月1日和10月1日）。"));
            } else {
                good.add(row.day());
            }
        }
        return new NoticeFile(csv.text().fileName(), csv.text().encoding(), csv.text().sha256(), source, List.copyOf(good), List.copyOf(flaws));
    }

    private record Row(long line, SpecialDay day) {}

    private static void take(CsvRow row, String source, Map<LocalDate, Row> rows, List<Flaw> flaws) {
        List<Flaw> wrong = new ArrayList<>();
        LocalDate day = row.day("date", wrong::add);
        if (day == null && wrong.isEmpty() || day != null && (day.isBefore(EARLIEST) || day.isAfter(WorkCalendar.LAST))) {
            wrong.add(row.flaw("date", day == null ? "请填写日期。" : day + "不在工作日历之内（" + EARLIEST + " 至 " + WorkCalendar.LAST + "）。"));
        }
        if (row.text("name").isEmpty() || row.text("name").length() > LONGEST_NAME) {
            wrong.add(row.flaw("name", "请填写节日名称，最多 " + LONGEST_NAME + " 个字。"));
        }
        if (!row.text("kind").equals("holiday") && !row.text("kind").equals("workday")) {
            wrong.add(row.flaw("kind", "“" + row.text("kind") + "”不认识，应是 holiday（放假）或者 workday（调休上班）。"));
        }
        if (wrong.isEmpty() && day != null && rows.containsKey(day)) {
            wrong.add(row.flaw("date", day + "在第 " + rows.get(day).line() + " 行已经写过，请只留一行。"));
        }
        if (wrong.isEmpty() && rows.size() >= MOST_ROWS) {
            wrong.add(row.flaw("", "一份通知不会有这么多天：最多 " + MOST_ROWS + " 行。"));
        }
        if (wrong.isEmpty() && day != null) {
            rows.put(day, new Row(row.line(), new SpecialDay(day, row.text("name"), row.text("kind").equals("workday"), source)));
        } else {
            flaws.addAll(wrong);
        }
    }
}
