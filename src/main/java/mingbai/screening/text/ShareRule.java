package mingbai.screening.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part with the share it is said to have of the one larger count before it in the sentence: 收到申请50件，其中网上提出20件，占40%. */
final class ShareRule implements Rule {

    private static final Pattern SHARE = Pattern.compile("占(?:总数|总量|全部|比|总件数|申请总数)?的?(?:比例)?[为达]?(?:到)?(?=[0-9])");

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Matcher share = SHARE.matcher(text.plain()); share.find();) {
            List<Quantity> said = text.quantities(share.end(), share.end() + 1);
            int start = text.sentence(share.start()).start();
            List<Quantity> before = text.quantities(start, share.start()).stream().filter(quantity -> !quantity.countsNothing()).toList();
            boolean among = text.plain().substring(start, share.start()).contains("其中");
            if (among && before.size() >= 2 && !said.isEmpty() && said.getFirst().isOf("%") && said.getFirst().exact()) {
                judge(text, before, said.getFirst(), found);
            }
        }
    }

    private static void judge(Reading text, List<Quantity> before, Quantity said, Consumer<Doubt> found) {
        Quantity part = before.getLast();
        List<Quantity> larger = before.stream().filter(quantity -> quantity.isOf(part.unit()) && quantity.value().compareTo(part.value()) > 0).toList();
        boolean near = text.plain().substring(part.end(), said.start()).length() <= 12;
        if (larger.size() == 1 && near && part.exact() && larger.getFirst().exact() && !Share.follows(part.value(), larger.getFirst().value(), said)) {
            Quantity whole = larger.getFirst();
            found.accept(text.doubt(DoubtKind.PERCENTAGE, part.start(), said.end(), "所占比例与所写的两个数字不符",
                    Sum.plain(part.value()) + "÷" + Sum.plain(whole.value()) + "＝" + Share.of(part.value(), whole.value(), said) + "%，不是" + Sum.plain(said.value()) + "%"));
        }
    }
}
