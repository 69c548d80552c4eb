package mingbai.statistics.web;

import java.util.List;
import mingbai.figure.Measure;
import mingbai.statistics.FigureView;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Paging;

/**
 * The records behind one figure; as many as it says.
 *
 * @param whose    of which agency and scope, in words
 * @param narrowed 渠道：网上提交
 * @param hidden   what the form of days sends along
 * @param other    the other reading of a closed period, as frozen or as the records stand: address and label; empty while it is open
 * @param differences address of what the two do not share, for staff
 */
public record RecordsPage(boolean desk, Measure measure, FigureView view, String whose, String period, List<String> narrowed, List<Against> against, List<Row> rows,
        Paging paging, String query, String from, String to, List<Choice> hidden, Choice other, String differences) {

    /** The figure of an earlier period. @param words how the figure changed since */
    public record Against(String label, String period, String text, String address, String words) {}

    /** @param address "" when it cannot be opened */
    public record Row(String day, String agency, String label, String address, String amount) {}

    public boolean sums() {
        return measure.amount() != null;
    }

    /** 共12件; of a sum: 共3条记录，合计1,230.50元. */
    public String total() {
        long records = view.figure().records();
        return sums() ? "共" + records + "条记录，合计" + measure.unit().shown(view.figure().value()) + measure.unit().label() : "共" + records + measure.unit().label();
    }

    public String base() {
        return desk ? "/desk/statistics/records" : "/report/records";
    }

    public String measures() {
        return desk ? "/desk/statistics/measures" : "/report/measures";
    }

    public ColumnTags column() {
        return ColumnTags.catalog("统计数字的记录", "统计数字由哪些记录构成，逐条可查");
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("统计指标", "/report/measures"), new Crumb(measure.title(), "/report/measures/" + measure.key()), Crumb.here("记录"));
    }
}
