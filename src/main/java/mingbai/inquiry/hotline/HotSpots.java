package mingbai.inquiry.hotline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where calls multiply (热点): a place and kind of matter from which this week came at least twice as many as the mean of the eight weeks before. Ten calls a
 * week are the least that counts, for three instead of one is chance. Rule and numbers are ours; no norm sets them.
 */
@Component
public class HotSpots {

    public static final int WEEKS_BEFORE = 8;
    public static final int LEAST = 10;
    public static final int TIMES = 2;
    private static final int SHOWN = 30;

    private final CallReading calls;

    HotSpots(CallReading calls) {
        this.calls = calls;
    }

    /** @param weeks calls by week, the last one first */
    record Tally(String place, String category, long[] weeks) {

        private Tally plus(Tally other) {
            long[] sum = new long[weeks.length];
            Arrays.setAll(sum, i -> weeks[i] + other.weeks[i]);
            return new Tally(place, category, sum);
        }
    }

    /** @param category "" for all kinds of a place @param before how many came in the eight weeks before, together */
    public record Spot(String place, String category, long thisWeek, long before) {

        /** A week, of the eight before, with one decimal. */
        public String mean() {
            return BigDecimal.valueOf(before).divide(BigDecimal.valueOf(WEEKS_BEFORE), 1, RoundingMode.HALF_UP).toPlainString();
        }

        public boolean isHot() {
            return thisWeek >= LEAST && thisWeek * WEEKS_BEFORE >= TIMES * before;
        }

        private double times() {
            return before == 0 ? Double.MAX_VALUE : (double) thisWeek * WEEKS_BEFORE / before;
        }
    }

    /** The hottest first. @param last day of the week that is looked at */
    public List<Spot> of(@Nullable Collection<String> agencies, LocalDate last) {
        return of(calls.tallies(agencies, last, 1 + WEEKS_BEFORE));
    }

    static List<Spot> of(List<Tally> tallies) {
        Map<String, Tally> places = new LinkedHashMap<>();
        tallies.stream().filter(tally -> !tally.place().isEmpty())
                .forEach(tally -> places.merge(tally.place(), new Tally(tally.place(), "", tally.weeks()), Tally::plus));
        return java.util.stream.Stream.concat(tallies.stream().filter(tally -> !tally.category().isEmpty()), places.values().stream()).map(HotSpots::spot).filter(Spot::isHot)
                .sorted(Comparator.comparingDouble(Spot::times).reversed().thenComparing(Comparator.comparingLong(Spot::thisWeek).reversed()).thenComparing(Spot::place)
                        .thenComparing(Spot::category)).limit(SHOWN).toList();
    }

    private static Spot spot(Tally tally) {
        return new Spot(tally.place(), tally.category(), tally.weeks()[0], Arrays.stream(tally.weeks()).skip(1).sum());
    }
}
