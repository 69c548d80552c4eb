package mingbai.request.web;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/**
 * What an applicant keeps after submitting.
 *
 * @param sealed whether the proof can be had already
 * @param next   what happens now, in order
 */
public record ReceiptPage(String number, String secret, String agency, String agencyAddress, String submitted, String subject, boolean sealed, List<String> next) {

    public ColumnTags column() {
        return new ColumnTags("提交回执", "申请提交后的编号和查询码", "依申请公开,回执", ColumnTags.ON_REQUEST);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("申请和互动", "/request"), Crumb.here("提交回执"));
    }
}
