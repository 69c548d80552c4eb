package mingbai.inquiry.misconduct;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import mingbai.calendar.WorkCalendar;

/** The terms of handling a report, dated data ({@code inquiry/misconduct-terms.csv}). What nobody has confirmed against the original says so wherever it is shown. */
final class MisconductTerms {

    private static final List<Row> ROWS = read();

    private MisconductTerms() {}

    /** @param workingDays else calendar days */
    private record Row(String step, int days, boolean workingDays, LocalDate from, String basis, boolean confirmed) {}

    /**
     * The day something is due.
     *
     * @param why       from when it counts, how many days, and on what ground
     * @param provisional whether it rests on a calendar that is not announced
     */
    record DueBy(LocalDate day, String why, boolean provisional) {}

    static DueBy due(String step, LocalDate start, WorkCalendar calendar) {
        Row row = ROWS.stream().filter(one -> one.step().equals(step) && !one.from().isAfter(start)).max(Comparator.comparing(Row::from)).orElseGet(() -> first(step));
        LocalDate day = row.workingDays() ? calendar.dueInDays(start, row.days()).day() : start.plusDays(row.days());
        String why = "自" + start + "起" + row.days() + (row.workingDays() ? "个工作日" : "日") + "（" + row.basis() + (row.confirmed() ? "" : "；待核对") + "）";
        return new DueBy(day, why, row.workingDays() && calendar.isProvisional(day));
    }

    private static Row first(String step) {
        return ROWS.stream().filter(one -> one.step().equals(step)).min(Comparator.comparing(Row::from)).orElseThrow();
    }

    private static List<Row> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MisconductTerms.class.getResourceAsStream("/inquiry/misconduct-terms.csv")), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",")).map(cell -> new Row(cell[0], Integer.parseInt(cell[1]), cell[2].equals("WD"), LocalDate.parse(cell[3]), cell[4],
                    Boolean.parseBoolean(cell[5]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
