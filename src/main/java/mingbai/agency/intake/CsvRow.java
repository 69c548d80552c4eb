package mingbai.agency.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One row of an import file: cells by column, without the blanks around them. A column the file leaves out reads as empty. */
public record CsvRow(long line, Map<String, String> cells) {

    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The parts of a list cell, which are separated by semicolons. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** A day as {@code YYYY-MM-DD}; null when the cell is empty, or is no day and was told as a flaw. */
    public @Nullable LocalDate day(String column, Consumer<Flaw> flaws) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            flaws.accept(flaw(column, "“" + cell + "”不是日期，应写成 2026-03-02 这样。"));
            return null;
        }
    }

    public Flaw flaw(String column, String problem) {
        return new Flaw(line, column, problem);
    }
}
