package mingbai.desk;

import java.time.LocalDate;
import java.util.List;
import mingbai.web.Tone;

/**
 * A leader's view: few figures, the last twelve months, the units most behind. Every figure opens its list.
 *
 * @param scope how many agencies it looks at
 */
public record LeaderPage(String scope, List<Figure> figures, List<Month> months, List<Rank> ranking) {

    /** @param address the list with so many rows */
    public record Figure(String label, long value, String unit, String note, Tone tone, String address) {}

    /** @param due duties that fell due, of which so many were met in time; @param published documents that became public */
    public record Month(String month, long due, long onTime, long late, long published) {

        public String address(String of) {
            return "/desk/leader/list?of=" + of + "&month=" + month;
        }
    }

    /** @param oldest earliest due day among the late ones */
    public record Rank(String agency, String name, long late, long soon, LocalDate oldest) {}

    /** Height of a bar in a chart of 100 units, of the greatest there is. */
    public long height(long value) {
        long greatest = months.stream().mapToLong(Month::due).max().orElse(0);
        return greatest == 0 ? 0 : Math.round(value * 100.0 / greatest);
    }

    public long greatest() {
        return months.stream().mapToLong(Month::due).max().orElse(0);
    }
}
