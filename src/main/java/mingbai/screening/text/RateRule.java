package mingbai.screening.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate with the two counts it is made of: 受理40676件，办结40386件，办结率99.29%. Only where the sentence before the rate tells exactly two counts of one unit;
 * 按时办结率 has another whole. A rate of handling, satisfaction or coverage over 100 % cannot be.
 */
final class RateRule implements Rule {

    private static final Pattern RATE = Pattern.compile("(?<!按时|及时|按期|平均|综合|当年|总体|累计)(办结|答复|回复|处理|满意|覆盖|合格|采纳|签收|回访|解决|公开|知晓|办复|受理|参与)率[^0-9，。；：%]{0,6}(?=[0-9])");
    private static final Pattern UNCLEAR = Pattern.compile("同比|上年|去年|其中|分别|增|减|提高|下降|以上|不低于");

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        if (text.plain().indexOf('率') < 0) {
            return; // most texts
        }
        for (Matcher rate = RATE.matcher(text.plain()); rate.find();) {
            List<Quantity> said = text.quantities(rate.end(), rate.end() + 1);
            if (!said.isEmpty() && said.getFirst().isOf("%") && said.getFirst().exact()) {
                judge(text, rate, said.getFirst(), found);
            }
        }
    }

    private static void judge(Reading text, Matcher rate, Quantity said, Consumer<Doubt> found) {
        int start = text.sentence(rate.start()).start();
        List<Quantity> counts = text.quantities(start, rate.start()).stream().filter(quantity -> !quantity.countsNothing()).toList();
        if (said.value().intValue() >= 101 || said.value().intValue() == 100 && said.hasDecimals() && said.value().stripTrailingZeros().scale() > 0) {
            found.accept(text.doubt(DoubtKind.PERCENTAGE, rate.start(), said.end(), rate.group(1) + "率不会超过100%", ""));
        } else if (pair(counts) && !UNCLEAR.matcher(text.plain().substring(start, said.end())).find()) {
            compare(text, counts.get(counts.size() - 2), counts.getLast(), said, rate.group(1), found);
        }
    }

    /** The last two are of one unit, and no third is. */
    private static boolean pair(List<Quantity> counts) {
        if (counts.size() < 2) {
            return false;
        }
        Quantity last = counts.getLast();
        return counts.stream().filter(quantity -> quantity.isOf(last.unit())).count() == 2 && counts.get(counts.size() - 2).isOf(last.unit())
                && counts.get(counts.size() - 2).exact() && last.exact();
    }

    private static void compare(Reading text, Quantity one, Quantity other, Quantity said, String name, Consumer<Doubt> found) {
        boolean firstIsLess = one.value().compareTo(other.value()) < 0;
        Quantity part = firstIsLess ? one : other;
        Quantity whole = firstIsLess ? other : one;
        if (whole.value().signum() > 0 && !Share.follows(part.value(), whole.value(), said)) {
            found.accept(text.doubt(DoubtKind.PERCENTAGE, one.start(), said.end(), name + "率与所写的两个数字不符",
                    Sum.plain(part.value()) + "÷" + Sum.plain(whole.value()) + "＝" + Share.of(part.value(), whole.value(), said) + "%，不是" + Sum.plain(said.value()) + "%"));
        }
    }
}
