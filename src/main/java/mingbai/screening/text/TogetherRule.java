package mingbai.screening.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts and then their total in one sentence: 通知12条，公告8条，共计20条. The total may leave out some that are named (不予公开3条), so that two or more of the parts
 * are enough to make it.
 */
final class TogetherRule implements Rule {

    private static final Pattern TOGETHER = Pattern.compile("(?:共计|合计|总计|总共)[^，。；：0-9]{0,14}(?=[0-9])");
    private static final Pattern NOT_A_PART = Pattern.compile("比|较|同期|上年|去年|占|率|共(?![同享和青产])|合计|累计|总|其中|每|第[0-9]");
    private static final int MOST = 12;

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Matcher together = TOGETHER.matcher(text.plain()); together.find();) {
            List<Quantity> total = text.quantities(together.end(), together.end() + 1);
            if (!total.isEmpty() && total.getFirst().exact() && !total.getFirst().countsNothing()) {
                judge(text, total.getFirst(), parts(text, together, total.getFirst()), found);
            }
        }
    }

    private static void judge(Reading text, Quantity total, List<Quantity> parts, Consumer<Doubt> found) {
        if (parts.size() < 2 || parts.size() > MOST) {
            return;
        }
        Sum sum = new Sum(parts, total);
        if (sum.over().signum() != 0 && !someMake(parts, total)) {
            found.accept(text.doubt(DoubtKind.PARTS_TOTAL, parts.getFirst().start(), total.end(), "前面各项之和与合计数不符", sum.computed()));
        }
    }

    /** Every piece from the beginning of the sentence, or from its colon, is a part; nothing when one is not. */
    private static List<Quantity> parts(Reading text, Matcher together, Quantity total) {
        int start = text.sentence(together.start()).start();
        int colon = text.plain().lastIndexOf('：', together.start());
        List<Quantity> parts = new ArrayList<>();
        for (Reading.Span piece : text.pieces(new Reading.Span(Math.max(start, colon + 1), together.start()), "，、；")) {
            List<Quantity> counts = text.quantities(piece.start(), piece.end()).stream().filter(quantity -> !quantity.countsNothing()).toList();
            if (counts.size() != 1 || !counts.getFirst().exact() || !counts.getFirst().isOf(total.unit()) || NOT_A_PART.matcher(text.plain(piece)).find()) {
                return List.of();
            }
            parts.add(counts.getFirst());
        }
        return parts;
    }

    private static boolean someMake(List<Quantity> parts, Quantity total) {
        for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < parts.size(); i++) {
                sum = (chosen >> i & 1) == 1 ? sum.add(parts.get(i).value()) : sum;
            }
            if (Integer.bitCount(chosen) > 1 && sum.compareTo(total.value()) == 0) {
                return true;
            }
        }
        return false;
    }
}
