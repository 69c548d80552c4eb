package mingbai.law;

/**
 * One line of a processing fee: the units from {@code first} to {@code last} at one price.
 *
 * @param first ordinal of the first unit, within the month (items) or the request (pages)
 * @param price yuan for each
 */
public record FeeLine(ProcessingFee.Basis basis, int first, int last, long price, String provision) {

    public int units() {
        return last - first + 1;
    }

    public long yuan() {
        return price * units();
    }

    /** {@code 第31页至第100页，共70页，每页10元，计700元}. */
    public String text() {
        String unit = basis.unit();
        String range = first == last ? "第" + first + unit : "第" + first + unit + "至第" + last + unit + "，共" + units() + unit;
        return price == 0 ? range + "，不收费" : range + "，每" + unit + price + "元，计" + yuan() + "元";
    }
}
