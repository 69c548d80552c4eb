package mingbai.screening.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A heading with a total and below it lines that each end with their part: 专项资金313.4万元 over （1）…5万元；（2）…. Silent when a line has no amount, or one of
 * another unit: then the list does not tell a whole.
 */
final class ItemLinesRule implements Rule {

    private static final int LONGEST_HEADING = 60;

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (ItemRuns run : ItemRuns.of(text)) {
            List<Quantity> parts = parts(text, run);
            if (parts.size() == run.items().size()) {
                total(text, run.heading(), parts.getFirst().unit()).forEach(total -> judge(text, run, new Sum(parts, total), found));
            }
        }
    }

    private static void judge(Reading text, ItemRuns run, Sum sum, Consumer<Doubt> found) {
        if (sum.over().signum() != 0) {
            int from = run.items().getFirst().start();
            found.accept(text.doubt(DoubtKind.PARTS_TOTAL, from, run.items().getLast().end(), "所列各项之和与第" + text.lineOf(sum.total().start()) + "行的总数不符",
                    sum.computed()));
        }
    }

    private static List<Quantity> parts(Reading text, ItemRuns run) {
        List<Quantity> parts = new ArrayList<>();
        for (Reading.Span item : run.items()) {
            List<Quantity> counts = text.quantities(item.start(), item.end()).stream().filter(quantity -> !quantity.countsNothing()).toList();
            boolean closes = !counts.isEmpty() && text.plain().substring(counts.getLast().end(), item.end()).matches("[；。，、 ]*");
            if (counts.size() == 1 && closes && counts.getFirst().exact() && (parts.isEmpty() || parts.getFirst().isOf(counts.getFirst().unit()))) {
                parts.add(counts.getFirst());
            }
        }
        return parts;
    }

    /** The one total of a short heading; what stands in brackets explains it. */
    private static List<Quantity> total(Reading text, Reading.Span heading, String unit) {
        if (heading.end() - heading.start() > LONGEST_HEADING) {
            return List.of();
        }
        int bracket = text.plain(heading).indexOf('（', 4);
        int end = bracket < 0 ? heading.end() : heading.start() + bracket;
        List<Quantity> totals = text.quantities(heading.start(), end).stream().filter(quantity -> quantity.isOf(unit)).toList();
        return totals.size() == 1 && totals.getFirst().exact() ? totals : List.of();
    }
}
