package mingbai.operations.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingbai.almanac.Schedules;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;
import tools.jackson.databind.json.JsonMapper;

/**
 * The benchmark of working days: due days of 20 working days (530 agencies, 25 matters, 12 months make 159,000) beside counting day by day
 * with the holidays in a hash map, in the same run. Milliseconds; asked for are 160,000 due days in 100 ms.
 */
public final class WorkdaysBench {

    private static final int DUES = 160_000;
    private static final int ROUNDS = 9;
    private static final double ASKED_MS = 100;

    private WorkdaysBench() {}

    /** @return whether the median is within what is asked for */
    public static boolean run(Path results, Consumer<String> out) throws IOException {
        WorkCalendar calendar = Schedules.builtIn();
        List<LocalDate> starts = new ArrayList<>();
        for (int i = 0; i < DUES; i++) {
            starts.add(LocalDate.of(2012, 1, 1).plusDays(i % 5_000));
        }
        List<Double> ours = new ArrayList<>();
        List<Double> counted = new ArrayList<>();
        long differences = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            List<LocalDate> dues = starts.stream().map(start -> calendar.dueInDays(start, 20).day()).toList();
            ours.add(since(begin));
            begin = System.nanoTime();
            List<LocalDate> byHand = byHand(calendar, starts);
            counted.add(since(begin));
            differences += dues.equals(byHand) ? 0 : 1;
        }
        double median = median(ours);
        out.accept("%d due days: median %.1f ms (asked: %.0f ms); counting day by day %.1f ms; rounds that differ %d".formatted(DUES, median, ASKED_MS,
                median(counted), differences));
        write(results, median, median(counted));
        return median <= ASKED_MS && differences == 0;
    }

    private static List<LocalDate> byHand(WorkCalendar calendar, List<LocalDate> starts) {
        Map<LocalDate, Boolean> special = new LinkedHashMap<>();
        for (LocalDate day = LocalDate.of(2012, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            SpecialDay entry = calendar.special(day);
            if (entry != null) {
                special.put(day, entry.working());
            }
        }
        return starts.stream().map(start -> due(special, start)).toList();
    }

    private static LocalDate due(Map<LocalDate, Boolean> special, LocalDate start) {
        LocalDate day = start;
        for (int count = 0; count < 20; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            count += special.getOrDefault(day, !weekend) ? 1 : 0;
        }
        return day;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static void write(Path results, double ours, double counted) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dues", DUES);
        json.put("medianMilliseconds", ours);
        json.put("countingDayByDayMilliseconds", counted);
        Files.createDirectories(results);
        Files.writeString(results.resolve("workdays-" + DUES + ".json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }
}
