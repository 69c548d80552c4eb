package mingbai.screening.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of nothing but parts after a colon (情况如下：机构职能2条，工作动态189条，…) against the total it lists: the one told in the same sentence, or, for a list
 * that is announced (如下), the nearest one before it of the same unit that speaks of the same thing.
 */
final class ListedPartsRule implements Rule {

    private static final String LEAD_ENDS = "。！？；\n：";
    private static final Pattern ANNOUNCED = Pattern.compile("如下|情况为|分别为|分别是|具体为|包括");
    private static final Pattern TOTALS = Pattern.compile("共(?![同享和])|合计|累计|总");
    private static final Pattern NOT_A_PART = Pattern.compile("比|同期|上年|去年|占|率|共(?![同享和青产])|合计|累计|总计|其中");
    private static final int FEWEST = 3;
    private static final int BACK = 1500;
    private static final int SHARED = 4;
    private static final int LONGEST_LEAD = 60;

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (int colon = text.plain().indexOf('：'); colon >= 0; colon = text.plain().indexOf('：', colon + 1)) {
            Reading.Span lead = lead(text.plain(), colon);
            List<Quantity> parts = parts(text, lead.end());
            if (parts.size() >= FEWEST && !text.plain(lead).contains("其中")) {
                total(text, lead, parts.getFirst().unit()).ifPresent(total -> judge(text, lead, new Sum(parts, total), found));
            }
        }
    }

    /** The words before a colon, with it. */
    private static Reading.Span lead(String plain, int colon) {
        int start = colon;
        while (start > 0 && colon - start < LONGEST_LEAD && LEAD_ENDS.indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        return new Reading.Span(start, colon + 1);
    }

    private static void judge(Reading text, Reading.Span lead, Sum sum, Consumer<Doubt> found) {
        if (sum.over().signum() != 0) {
            int end = sum.parts().getLast().end();
            boolean here = sum.total().start() >= lead.start();
            String where = here ? "" : "第" + text.lineOf(sum.total().start()) + "行所说的";
            Quantity total = sum.total();
            found.accept(text.doubt(DoubtKind.PARTS_TOTAL, lead.start(), end, "所列各项之和与" + where + "总数" + text.plain().substring(total.start(), total.end()).strip() + "不符",
                    sum.computed()));
        }
    }

    /** Nothing when a piece is no part: then the list does not tell a whole. */
    private static List<Quantity> parts(Reading text, int from) {
        Reading.Span list = new Reading.Span(from, text.sentenceEnd(from));
        List<Quantity> parts = new ArrayList<>();
        for (Reading.Span piece : text.pieces(list, "，、；")) {
            Quantity part = part(text, piece);
            if (part == null || !parts.isEmpty() && !part.unit().equals(parts.getFirst().unit())) {
                return List.of();
            }
            parts.add(part);
        }
        return parts;
    }

    /** A name, then one exact quantity, then nothing. */
    private static @Nullable Quantity part(Reading text, Reading.Span piece) {
        List<Quantity> quantities = text.quantities(piece.start(), piece.end());
        String words = text.plain(piece);
        if (quantities.size() != 1 || NOT_A_PART.matcher(words).find()) {
            return null;
        }
        Quantity only = quantities.getFirst();
        boolean closes = text.plain().substring(Math.min(only.end(), piece.end()), piece.end()).isBlank();
        return only.exact() && !only.countsNothing() && closes && only.start() - piece.start() >= 2 ? only : null;
    }

    private static Optional<Quantity> total(Reading text, Reading.Span lead, String unit) {
        List<Quantity> inLead = text.quantities(lead.start(), lead.end()).stream().filter(quantity -> quantity.isOf(unit)).toList();
        if (!inLead.isEmpty()) {
            return inLead.size() == 1 && inLead.getFirst().exact() ? Optional.of(inLead.getFirst()) : Optional.empty();
        }
        return ANNOUNCED.matcher(text.plain(lead)).find() ? before(text, lead, unit) : Optional.empty();
    }

    private static Optional<Quantity> before(Reading text, Reading.Span lead, String unit) {
        List<Quantity> earlier = text.quantities(Math.max(0, lead.start() - BACK), lead.start());
        return earlier.reversed().stream().filter(quantity -> quantity.isOf(unit) && isTotalOf(text, quantity, text.plain(lead))).findFirst().filter(Quantity::exact);
    }

    private static boolean isTotalOf(Reading text, Quantity total, String lead) {
        int start = Math.max(text.plain().lastIndexOf('，', total.start()), text.sentence(total.start()).start() - 1) + 1;
        String clause = text.plain().substring(Math.max(0, start), total.start());
        return TOTALS.matcher(clause).find() && Words.shared(clause, lead) >= SHARED;
    }
}
