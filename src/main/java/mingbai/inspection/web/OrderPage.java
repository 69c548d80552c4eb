package mingbai.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.rectify.OrderReading;
import mingbai.inspection.rectify.RectifyOrder;
import mingbai.web.Issue;
import mingbai.web.Times;

/**
 * An order to rectify.
 *
 * @param lines its findings in order
 * @param told  how it was served and urged, and who read it
 * @param typed what was typed into the form that was refused, by field
 */
public record OrderPage(RectifyOrder order, String agency, String unit, List<Line> lines, List<OrderReading.Told> told, May may, Map<String, String> typed, List<Issue> issues,
        LocalDate today) {

    public record Line(RectifyOrder.Item item, FindingReading.Row finding) {}

    /** @param why what keeps somebody who could sign from signing, "" for nothing */
    public record May(boolean edit, boolean sign, boolean answer, boolean follow, String why) {}

    public String value(String field, String kept) {
        return typed.getOrDefault(field, kept);
    }

    public String read(OrderReading.Told one) {
        long read = one.receipts().stream().filter(receipt -> receipt.readAt() != null).count();
        return one.receipts().isEmpty() ? "没有可以送达的人员，请电话通知" : read + "人已阅，共发" + one.receipts().size() + "人";
    }

    public String at(OrderReading.Told one) {
        return Times.minute(one.at());
    }

    public boolean allEnded() {
        return lines.stream().allMatch(line -> line.finding().state().isEnded());
    }
}
