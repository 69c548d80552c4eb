package mingbai.participation.solicitation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingbai.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How long opinions are asked for at least, by what is decided (征求意见期限), as dated data in {@code participation/periods.csv}. The law says "generally not less
 * than": a shorter period is allowed and must be explained in the notice (国令第713号 Art. 15).
 *
 * @param days      of the kind {@code working} says; the day of the notice is not counted
 * @param confirmed whether the number stands in a text that was read, not only in what others say of it
 */
public record Period(String code, String title, LocalDate from, @Nullable LocalDate to, int days, boolean working, boolean confirmed, String basis) {

    private static final List<Period> ALL = read();

    /** In force on the day the notice stands before the public. */
    public static List<Period> on(LocalDate day) {
        return ALL.stream().filter(period -> !day.isBefore(period.from) && (period.to == null || !day.isAfter(period.to))).toList();
    }

    public static Optional<Period> of(String code, LocalDate day) {
        return on(day).stream().filter(period -> period.code.equals(code)).findFirst();
    }

    /** The first day that may be the last one, when the public can read the notice on this day. */
    public LocalDate earliestClose(LocalDate noticed, WorkCalendar calendar) {
        return working ? calendar.dueInDays(noticed, days).day() : noticed.plusDays(days);
    }

    public String length() {
        return days + (working ? "个工作日" : "日");
    }

    private static List<Period> read() {
        try (InputStream in = Objects.requireNonNull(Period.class.getResourceAsStream("/participation/periods.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank()).map(Period::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The basis is the last and may hold any sign but a comma. */
    private static Period of(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 8) {
            throw new IllegalStateException("participation/periods.csv: 8 cells wanted: " + line);
        }
        return new Period(cells[0], cells[1], LocalDate.parse(cells[2]), cells[3].isEmpty() ? null : LocalDate.parse(cells[3]), Integer.parseInt(cells[4]),
                cells[5].equals("working"), cells[6].equals("yes"), cells[7]);
    }
}
