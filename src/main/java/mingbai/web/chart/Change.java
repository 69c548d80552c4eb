package mingbai.web.chart;

/**
 * A number beside that of the period before, told in a sign and in words: never by colour, and without judging (more requests are neither good nor bad).
 *
 * @param sign  ↑ ↓ →
 * @param words 比上期多12件（增长20%）
 */
public record Change(String sign, String words) {

    /** @param than what it is compared with: 上期, 去年同期 */
    public static Change of(long now, long before, String unit, String than) {
        if (now == before) {
            return new Change("→", "与" + than + "持平");
        }
        boolean more = now > before;
        // The difference of two longs may be no long; figures that great are told without it.
        long difference = Math.abs(now / 2 - before / 2) > Long.MAX_VALUE / 4 ? 0 : Math.abs(now - before);
        String words = "比" + than + (more ? "多" : "少") + (difference == 0 ? "" : Numbers.grouped(difference) + unit);
        if (before > 0 && difference > 0) {
            words += "（" + (more ? "增长" : "下降") + Numbers.share(difference, before) + "）";
        } else if (before == 0) {
            words += "（" + than + "为0）";
        }
        return new Change(more ? "↑" : "↓", words);
    }
}
