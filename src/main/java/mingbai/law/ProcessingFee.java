package mingbai.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A processing fee (信息处理费, 国办函〔2020〕109号) as the tiers of the day give it: a proposal, since charging is a power and not a duty; no notice is
 * needed for nothing. By item each request of one applicant in one calendar month at one agency costs what its own place in the month costs, and
 * earlier ones are not priced anew (超额累进); by page each request stands for itself. For one request one basis is chosen, never both (Art. 3).
 *
 * @param first ordinal of the first unit charged here
 * @param last  ordinal of the last unit
 * @param yuan  the whole fee, in yuan
 * @param lines why, price by price
 */
public record ProcessingFee(Basis basis, int first, int last, long yuan, List<FeeLine> lines) {

    /** More units than this are no request but a mistake of typing. */
    public static final int MOST = 1_000_000;

    /** What is counted. */
    public enum Basis {
        /** Art. 4: requests of one applicant in one calendar month. */
        ITEM("按件计收", "件"),
        /** Art. 5: pages of one request; one side of A4 or smaller is a page (unconfirmed). */
        PAGE("按量计收", "页");

        private final String label;
        private final String unit;

        Basis(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        public String label() {
            return label;
        }

        public String unit() {
            return unit;
        }
    }

    /**
     * The fee of one request.
     *
     * @param ordinalInMonth the how manieth of the applicant in the month of its receipt, at this agency, from 1
     * @param day            of receipt
     */
    public static Optional<ProcessingFee> byItem(int ordinalInMonth, LocalDate day) {
        return byItems(ordinalInMonth, ordinalInMonth, day);
    }

    /** The fee of a form that was split into several requests (一事一申请, Art. 4), which take these places in the month. */
    public static Optional<ProcessingFee> byItems(int first, int last, LocalDate day) {
        return of(Basis.ITEM, first, last, day);
    }

    /** The fee of one request of that many pages. */
    public static Optional<ProcessingFee> byPages(int pages, LocalDate day) {
        return of(Basis.PAGE, 1, pages, day);
    }

    private static Optional<ProcessingFee> of(Basis basis, int first, int last, LocalDate day) {
        if (first < 1 || last < first || last > MOST) {
            throw new IllegalArgumentException(first + " to " + last + " " + basis.unit());
        }
        List<FeeTier> tiers = FeeTier.on(basis, day);
        if (tiers.isEmpty()) {
            return Optional.empty();
        }
        List<FeeLine> lines = tiers.stream().flatMap(tier -> tier.lines(first, last).stream()).toList();
        return Optional.of(new ProcessingFee(basis, first, last, lines.stream().mapToLong(FeeLine::yuan).sum(), lines));
    }

    public boolean isFree() {
        return yuan == 0;
    }

    /** The provisions the lines rest on, each once. */
    public List<String> provisions() {
        return lines.stream().map(FeeLine::provision).distinct().toList();
    }
}
