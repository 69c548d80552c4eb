package mingbai.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the dated data of the law ({@code law/*.csv}): our own files, without quotes, no comma inside a cell. */
final class LawTable {

    private LawTable() {}

    /** The rows below the heading, each with that many cells. */
    static List<String[]> rows(String name, int cells) {
        try (InputStream bytes = LawTable.class.getResourceAsStream("/law/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("law/" + name + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines().skip(1).map(line -> row(name, line, cells)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("law/" + name, e);
        }
    }

    private static String[] row(String name, String line, int cells) {
        String[] row = line.split(",", -1);
        if (row.length != cells) {
            throw new IllegalStateException("law/" + name + ": " + row.length + " cells, not " + cells + ": " + line);
        }
        return row;
    }

    static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    /** Whether a rule of (from, to), both included, holds on the day; {@code to} is null while it holds. */
    static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
