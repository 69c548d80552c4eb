package mingbai.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One tier of the processing fee ({@code law/fees.csv}): units from {@code first} to {@code last} cost {@code yuan} each. A tier with a step has
 * no end: every further {@code step} units cost {@code rise} yuan more each (以10件为一档，每增加一档，收费标准提高100元/件).
 *
 * @param last null for the tier without end
 * @param step units of one step, 0 for a tier of one price
 */
record FeeTier(ProcessingFee.Basis basis, int first, @Nullable Integer last, long yuan, int step, long rise, LocalDate from, @Nullable LocalDate to,
        String provision) {

    private static final List<FeeTier> ALL = LawTable.rows("fees.csv", 9).stream().map(FeeTier::tier).toList();

    /** The tiers of the day, lowest first; none before there was a fee. */
    static List<FeeTier> on(ProcessingFee.Basis basis, LocalDate day) {
        return ALL.stream().filter(tier -> tier.basis == basis && LawTable.holds(tier.from, tier.to, day)).toList();
    }

    /** What the tier costs for the units from {@code one} to {@code other}: a line for each price. */
    List<FeeLine> lines(int one, int other) {
        List<FeeLine> lines = new ArrayList<>();
        int end = last == null ? other : Math.min(last, other);
        for (int unit = Math.max(first, one); unit <= end; unit = endOfPrice(unit) + 1) {
            int upTo = Math.min(endOfPrice(unit), end);
            lines.add(new FeeLine(basis, unit, upTo, price(unit), provision));
        }
        return lines;
    }

    private long price(int unit) {
        return yuan + (step == 0 ? 0 : (long) ((unit - first) / step) * rise);
    }

    /** The last unit of the price of this one. */
    private int endOfPrice(int unit) {
        if (step > 0) {
            return first + ((unit - first) / step + 1) * step - 1;
        }
        return Objects.requireNonNullElse(last, ProcessingFee.MOST);
    }

    private static FeeTier tier(String[] cells) {
        return new FeeTier(ProcessingFee.Basis.valueOf(cells[0].toUpperCase(Locale.ROOT)), Integer.parseInt(cells[1]),
                cells[2].isEmpty() ? null : Integer.valueOf(cells[2]), Long.parseLong(cells[3]), cells[4].isEmpty() ? 0 : Integer.parseInt(cells[4]),
                cells[5].isEmpty() ? 0 : Long.parseLong(cells[5]), LocalDate.parse(cells[6]), LawTable.day(cells[7]), cells[8]);
    }
}
