package mingbai.screening.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points for each piece (每条计0.5分), the pieces that were done (134条) and the points the group has at most (信息公开50分): claimed points within the group's. */
final class PointsRule implements Rule {

    private static final Pattern EACH = Pattern.compile("每(?:一|1)?(条|项|件|次|篇|期|个|份)[^，。；：\\n0-9]{0,6}(?=[0-9])");
    private static final int AHEAD = 120;
    private static final int BACK = 400;
    private static final int SHARED = 4;

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Matcher each = EACH.matcher(text.plain()); each.find();) {
            List<Quantity> after = text.quantities(each.end(), each.end() + AHEAD);
            if (!after.isEmpty() && after.getFirst().isOf("分") && after.getFirst().exact() && after.getFirst().start() == each.end()) {
                done(after, each.group(1)).ifPresent(done -> most(text, each).ifPresent(most -> judge(text, each, after.getFirst(), done, most, found)));
            }
        }
    }

    private static Optional<Quantity> done(List<Quantity> after, String unit) {
        return after.stream().filter(quantity -> quantity.isOf(unit)).findFirst().filter(Quantity::exact);
    }

    /** The nearest points before that are given to something of the same name. */
    private static Optional<Quantity> most(Reading text, Matcher each) {
        String name = clauseBefore(text, each.start());
        return text.quantities(Math.max(0, each.start() - BACK), each.start()).reversed().stream().filter(quantity -> quantity.isOf("分") && quantity.exact())
                .filter(quantity -> Words.shared(clauseBefore(text, quantity.start()), name) >= SHARED).findFirst();
    }

    private static String clauseBefore(Reading text, int at) {
        int start = at;
        while (start > 0 && "，。；：\n".indexOf(text.plain().charAt(start - 1)) < 0 && at - start < 30) {
            start--;
        }
        return text.plain().substring(start, at);
    }

    private static void judge(Reading text, Matcher each, Quantity points, Quantity done, Quantity most, Consumer<Doubt> found) {
        BigDecimal made = done.value().multiply(points.value());
        if (made.compareTo(most.value()) > 0) {
            found.accept(text.doubt(DoubtKind.POINTS, each.start() - clauseBefore(text, each.start()).length(), done.end(), "按所写的件数和每" + each.group(1) + "分值计算，得分超过该项的分值",
                    Sum.plain(done.value()) + "×" + Sum.plain(points.value()) + "＝" + Sum.plain(made) + "，该项共" + Sum.plain(most.value()) + "分"));
        }
    }
}
