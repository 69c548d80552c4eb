package mingbai.screening.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * One amount in a list of amounts that is a thousand times as large as every other: 送戏下乡4万亿 among tens of 万元. Most likely 亿 was typed for 元. Only lists in
 * lines of their own are looked at: in prose a budget may well stand beside an allowance.
 */
final class UnitRule implements Rule {

    private static final BigDecimal FAR = BigDecimal.valueOf(1000);
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final int FEWEST = 4;

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (ItemRuns run : ItemRuns.of(text)) {
            List<Quantity> amounts = amounts(text, run);
            if (amounts.size() >= FEWEST) {
                judge(text, amounts, found);
            }
        }
    }

    private static void judge(Reading text, List<Quantity> amounts, Consumer<Doubt> found) {
        List<Quantity> rising = amounts.stream().sorted(Comparator.comparing(Quantity::value)).toList();
        Quantity most = rising.getLast();
        Quantity next = rising.get(rising.size() - 2);
        if (most.value().compareTo(next.value().multiply(FAR)) >= 0) {
            found.accept(text.doubt(DoubtKind.UNIT, most.start(), most.end(), "金额比同一列表中其余各项都大一千倍以上，疑为单位写错",
                    "其余各项最多为" + Sum.in(next.value(), WAN) + "万元"));
        }
    }

    private static List<Quantity> amounts(Reading text, ItemRuns run) {
        List<Quantity> amounts = new ArrayList<>();
        for (Reading.Span item : run.items()) {
            text.quantities(item.start(), item.end()).stream().filter(UnitRule::isAmount).forEach(amounts::add);
        }
        return amounts;
    }

    /** Money, or a number with 万 or 亿 and no unit. */
    private static boolean isAmount(Quantity quantity) {
        return quantity.exact() && quantity.value().signum() > 0
                && (quantity.isOf("元") || quantity.isOf("") && quantity.multiple().compareTo(WAN) >= 0);
    }
}
