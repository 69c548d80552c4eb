package mingbai.assessment.evaluation;

/**
 * A share of so many answers with the range in which, nine times of ten, the share of all would lie if those who answered were drawn at random (Wilson, 90 %).
 *
 * @param low  per mille, as are {@code high} and the share itself
 */
public record Share(long part, long whole, int low, int high) {

    private static final double Z = 1.6448536;

    static Share of(long part, long whole) {
        if (whole <= 0 || part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
        double p = (double) part / whole;
        double z2 = Z * Z / whole;
        double middle = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / whole + z2 / (4 * whole)) / (1 + z2);
        return new Share(part, whole, (int) Math.round(1000 * Math.max(0, middle - half)), (int) Math.round(1000 * Math.min(1, middle + half)));
    }

    private static String percent(int perMille) {
        return perMille / 10 + "." + perMille % 10 + "%";
    }

    public String text() {
        return percent((int) Math.round(1000.0 * part / whole));
    }

    public String range() {
        return percent(low) + "至" + percent(high);
    }
}
