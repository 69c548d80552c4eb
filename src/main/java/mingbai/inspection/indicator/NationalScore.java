package mingbai.inspection.indicator;

import java.util.List;

/**
 * The score of a site, in hundredths of a point (国办秘函〔2019〕19号): any veto and it fails, nothing else counts; below 60 it fails; above 80, and only then, the
 * bonus is added; from 60 to 80 it passes as it is. A line nobody looked at leaves the score open between the least and the most it can be.
 *
 * @param vetoed  lines that fail the site by themselves
 * @param open    vetoes nobody looked at, or could judge
 * @param least   if every line that was not judged lost all its points
 * @param most    if none of them lost anything
 * @param bonus   as somebody gave it, 0 when nobody did
 */
public record NationalScore(long vetoed, long open, long least, long most, long bonus) {

    private static final long PASSES = 60_00;
    private static final long ABOVE = 80_00;

    /**
     * A line as it counts.
     *
     * @param veto   whether failing it fails the site
     * @param points it has, 0 of a veto
     * @param lost   of them, never more than it has
     */
    public record Part(boolean veto, ItemStatus status, long points, long lost) {

        public Part {
            lost = Math.min(lost, points);
        }
    }

    /** @param serves whether it has services for the public; without them (75 points in all) the result is taken times 4/3 */
    public static NationalScore of(List<Part> parts, long bonus, boolean serves) {
        long all = 0;
        long lost = 0;
        long unknown = 0;
        for (Part part : parts) {
            all += part.points;
            lost += part.status == ItemStatus.FAIL ? part.lost : 0;
            unknown += part.status.isJudged() ? 0 : part.points;
        }
        long most = scaled(all - lost, serves);
        long least = scaled(all - lost - unknown, serves);
        return new NationalScore(parts.stream().filter(part -> part.veto && part.status == ItemStatus.FAIL).count(),
                parts.stream().filter(part -> part.veto && !part.status.isJudged()).count(), least, most, bonus);
    }

    private static long scaled(long points, boolean serves) {
        return serves ? points : (points * 4 + 1) / 3;
    }

    /** The final score of a base: above 80, and only then, with the bonus. */
    public static long total(long base, long bonus) {
        return base > ABOVE ? base + bonus : base;
    }

    public static boolean passes(long base) {
        return base >= PASSES;
    }

    /** What can be said today, in words. */
    public String verdict() {
        if (vetoed > 0) {
            return "不合格";
        }
        if (!passes(most)) {
            return "不合格";
        }
        return open == 0 && passes(least) ? "合格" : "尚不能确定";
    }

    /** The final score, or the two ends of it while lines are open; nothing once a veto speaks. */
    public String points() {
        if (vetoed > 0) {
            return "单项否决，不计分";
        }
        long low = total(least, bonus);
        long high = total(most, bonus);
        return low == high ? said(low) + "分" : said(low) + "分至" + said(high) + "分";
    }

    /** {@code 6050} as 60.5. */
    public static String said(long hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
