package mingbai.web;

import java.time.LocalDate;
import java.util.List;
import mingbai.calendar.Explanation;
import mingbai.calendar.Explanation.Day;
import mingbai.calendar.Explanation.Part;
import org.jspecify.annotations.Nullable;

/**
 * The months of a term as the template {@code web/months} draws them.
 *
 * @param paused whether time was taken out, which the legend then explains
 */
public record MonthDrawing(List<Month> months, boolean paused) {

    /** @param weeks rows of seven cells from Monday on */
    public record Month(String caption, List<List<Cell>> weeks) {}

    /**
     * @param number of the day, 0 for a cell of another month
     * @param tone   class that colours it
     * @param mark   the same in a word, empty outside the term
     */
    public record Cell(int number, String tone, String mark) {}

    public static MonthDrawing of(Explanation why) {
        LocalDate due = why.due().day();
        List<Month> months = why.months().stream().map(month -> new Month(month.month().getYear() + "年" + month.month().getMonthValue() + "月",
                month.weeks().stream().map(week -> week.stream().map(cell -> new Cell(cell.number(), tone(cell.day(), due), mark(cell.day(), due))).toList())
                        .toList())).toList();
        return new MonthDrawing(months, why.days().stream().anyMatch(day -> day.part() == Part.PAUSED));
    }

    private static String tone(@Nullable Day day, LocalDate due) {
        if (day == null) {
            return "outside";
        }
        return switch (day.part()) {
            case START -> "start";
            case COUNTED -> day.day().equals(due) ? "due" : "counted";
            case SKIPPED -> "skipped";
            case PAUSED -> "paused";
        };
    }

    /** One or two characters that fit under the number. */
    private static String mark(@Nullable Day day, LocalDate due) {
        if (day == null) {
            return "";
        }
        return switch (day.part()) {
            case START -> "起";
            case COUNTED -> day.day().equals(due) ? "到期" : Integer.toString(day.ordinal());
            case SKIPPED -> "休";
            case PAUSED -> "扣";
        };
    }
}
