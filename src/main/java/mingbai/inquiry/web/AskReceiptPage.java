package mingbai.inquiry.web;

import java.time.LocalDate;
import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** What somebody keeps after sending an inquiry. @param accept by when the agency says whether it takes it up @param due by when it answers @param changed whether other words came of the form it was sent with */
public record AskReceiptPage(String number, String code, String agency, String agencyAddress, String kind, String title, String sent, LocalDate accept, LocalDate due,
        boolean consent, boolean changed) {

    public ColumnTags column() {
        return new ColumnTags("提交回执", "来信提交后的编号和查询码", "互动交流,回执", "咨询投诉");
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("申请和互动", "/request"), new Crumb("互动交流", "/inquiry"), Crumb.here("提交回执"));
    }

    /** In running text: 2026年3月2日. */
    public static String written(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
