package mingbai.screening.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A count, the one it is compared with, and by how much it is said to have changed: 发布信息215条，比去年同期的47条增加168条; also in per cent. */
final class DifferenceRule implements Rule {

    private static final Pattern COMPARED = Pattern.compile("(?:比|较)[^，。；：0-9]{0,12}$");
    private static final Pattern CHANGED = Pattern.compile("^[^，。；：0-9]{0,3}(增加|增长|增多|上升|提高|多|减少|下降|降低|少)了? ?$");

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        List<Quantity> all = text.quantities();
        for (int i = 1; i + 1 < all.size(); i++) {
            Quantity base = all.get(i);
            Quantity change = all.get(i + 1);
            Quantity now = all.get(i - 1);
            if (comparable(text, now, base, change)) {
                judge(text, now, base, change, found);
            }
        }
    }

    private static boolean comparable(Reading text, Quantity now, Quantity base, Quantity change) {
        String before = text.plain().substring(Math.max(now.end(), base.start() - 15), Math.max(now.end(), base.start()));
        return now.exact() && base.exact() && change.exact() && !base.countsNothing() && now.isOf(base.unit()) && text.sentence(base.start()).start() <= now.start()
                && change.start() >= base.end() && COMPARED.matcher(before).find() && CHANGED.matcher(text.plain().substring(base.end(), change.start())).find()
                && base.value().signum() > 0;
    }

    private static void judge(Reading text, Quantity now, Quantity base, Quantity change, Consumer<Doubt> found) {
        Matcher word = CHANGED.matcher(text.plain().substring(base.end(), change.start()));
        boolean grew = word.find() && !word.group(1).matches("减少|下降|降低|少");
        BigDecimal by = grew ? now.value().subtract(base.value()) : base.value().subtract(now.value());
        String counted = grew ? minus(now, base) : minus(base, now);
        if (change.isOf(base.unit()) && by.compareTo(change.value()) != 0 && !now.hasDecimals()) {
            found.accept(text.doubt(DoubtKind.DIFFERENCE, now.start(), change.end(), "两个数字之差与所说的增减数不符", counted + "＝" + Sum.plain(by) + "，不是" + Sum.plain(change.value())));
        } else if (change.isOf("%") && !Share.follows(by, base.value(), change)) {
            found.accept(text.doubt(DoubtKind.PERCENTAGE, now.start(), change.end(), "所说的增减幅度与两个数字不符",
                    "（" + counted + "）÷" + Sum.plain(base.value()) + "＝" + Share.of(by, base.value(), change) + "%，不是" + Sum.plain(change.value()) + "%"));
        }
    }

    private static String minus(Quantity one, Quantity other) {
        return Sum.plain(one.value()) + "－" + Sum.plain(other.value());
    }
}
