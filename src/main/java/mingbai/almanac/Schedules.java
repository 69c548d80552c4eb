package mingbai.almanac;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;

/**
 * The schedules of holidays carried with the program: one file {@code almanac/<year>.csv} for each announced year, in the order of the
 * State Council's notices, each day with the address of its notice. Days that a notice changed within the year (victory day 2015, labour
 * day 2019, Spring Festival 2020) name the later notice. Weekends that merely join a holiday are not listed.
 */
public final class Schedules {

    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2026;
    private static final WorkCalendar BUILT_IN = WorkCalendar.of(years(), days());

    private Schedules() {}

    /** The calendar of the carried schedules alone, without notices entered later. Needs neither database nor Spring. */
    public static WorkCalendar builtIn() {
        return BUILT_IN;
    }

    /** The years whose schedules are carried. */
    static List<Integer> years() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().toList();
    }

    /** Every day of every carried schedule, oldest notice first. */
    static List<SpecialDay> days() {
        List<SpecialDay> days = new ArrayList<>();
        years().forEach(year -> days.addAll(read("/almanac/" + year + ".csv")));
        return days;
    }

    private static List<SpecialDay> read(String name) {
        try (InputStream bytes = Schedules.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return lines.lines().skip(1).map(Schedules::day).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** {@code 2026-02-14,春节,workday,https://…}: our own files hold no quotes. */
    private static SpecialDay day(String line) {
        String[] cells = line.split(",", 4);
        return new SpecialDay(LocalDate.parse(cells[0]), cells[1], cells[2].equals("workday"), cells[3]);
    }
}
