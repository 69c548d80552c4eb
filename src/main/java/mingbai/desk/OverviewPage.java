package mingbai.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.inspection.reading.StandingReading.Standing;
import mingbai.web.Choice;
import mingbai.web.Paging;
import mingbai.web.Tone;

/**
 * All units on one page, worst first.
 *
 * @param counts how many units stand in each mood
 * @param query  what is chosen, as it goes on in addresses
 * @param looked last day of a look over all, "" when there was none
 */
public record OverviewPage(List<Count> counts, List<Unit> units, List<Choice> levels, String level, List<Choice> orders, String order, String mood, String query, String looked,
        Paging paging) {

    /** How a unit stands; the first one that fits. */
    public enum Mood {
        VETO("有单项否决问题", Tone.LATE), LATE("有逾期", Tone.LATE), OPEN("有待整改", Tone.SOON), WAITING("待复查销号", Tone.NEWS), GOOD("正常", Tone.DONE);

        private final String label;
        private final Tone tone;

        Mood(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public Tone tone() {
            return tone;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Count(Mood mood, long units, String address, boolean here) {}

    /**
     * @param duties   owed by it and late
     * @param requests overdue at the last day
     * @param trend    found in each of the last twelve months
     */
    public record Unit(String code, String name, String level, Standing standing, long duties, long requests, String requestsAddress, List<Long> trend) {

        public Mood mood() {
            if (standing.veto() > 0) {
                return Mood.VETO;
            }
            if (standing.late() > 0 || duties > 0 || requests > 0) {
                return Mood.LATE;
            }
            return standing.open() > 0 ? Mood.OPEN : standing.waiting() > 0 ? Mood.WAITING : Mood.GOOD;
        }

        public String sheet() {
            return "/desk/inspection/health/" + code;
        }

        public String findings(String state) {
            return "/desk/inspection?agency=" + code + "&state=" + state;
        }

        /** Points of a line 96 wide and 22 high, as SVG writes them. */
        public String line() {
            long greatest = Math.max(1, trend.stream().mapToLong(Long::longValue).max().orElse(1));
            return IntStream.range(0, trend.size()).mapToObj(i -> "%d,%d".formatted(2 + i * 92 / Math.max(1, trend.size() - 1), 20 - 18 * trend.get(i) / greatest)).collect(Collectors.joining(" "));
        }

        public String told() {
            return "近十二个月每月发现：" + trend.stream().map(String::valueOf).collect(Collectors.joining("、"));
        }

        public long found() {
            return trend.stream().mapToLong(Long::longValue).sum();
        }
    }
}
