package mingbai.request.web;

import java.util.ArrayList;
import java.util.List;
import mingbai.paper.Block;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Row;
import mingbai.paper.Paper;
import mingbai.paper.Run;

/** The application form of Art. 29 as a paper to fill in by hand; the same fields as the printable page. */
final class PaperForm {

    private static final int COLUMNS = 5;

    private PaperForm() {}

    /** @param agency to which it is made @param reach where to bring it, in one line */
    static Paper of(String agency, String reach) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("受理机关", agency));
        rows.add(four("申请人（公民）", "姓名", "证件名称"));
        rows.add(four("", "证件号码", "联系电话"));
        rows.add(four("", "通信地址", "邮政编码"));
        rows.add(four("", "电子邮箱", "代理人"));
        rows.add(four("申请人（单位）", "名称", "统一社会信用代码"));
        rows.add(row("类别", "□商业企业　□科研机构　□社会公益组织　□法律服务机构　□其他"));
        rows.add(four("", "法定代表人", "联系人"));
        rows.add(four("", "通信地址", "联系电话"));
        rows.add(row("所需信息的名称、文号或者便于查询的其他特征", "　\n　\n　\n　\n　"));
        rows.add(row("提供形式", "□纸质　□电子文件　□其他："));
        rows.add(row("取得途径", "□邮寄　□电子邮件　□当面领取　□传真　□当场查阅、抄录"));
        rows.add(row("需要的帮助（阅读、视听有困难的填写）", ""));
        rows.add(four("申请人签名（盖章）", "", "日期"));
        List<Block> blocks = List.of(new Block.Table(rows), line("不需要说明申请用途，提供信息不收费。请附身份证明复印件。"), line("受理机关联系方式：" + reach));
        return new Paper("政府信息公开申请表", "", agency, List.of(), blocks, "");
    }

    private static Block line(String text) {
        return new Paragraph(List.of(Run.of(text)), Placement.FLUSH);
    }

    /** A label over two columns and what stands beside it over the rest. */
    private static Row row(String label, String text) {
        return new Row(false, List.of(cell(label, true, 2), cell(text, false, COLUMNS - 2)));
    }

    private static Row four(String who, String first, String second) {
        return new Row(false, List.of(cell(who, true, 1), cell(first, true, 1), cell("", false, 1), cell(second, true, 1), cell("", false, 1)));
    }

    private static Cell cell(String text, boolean head, int columns) {
        return new Cell(text.isEmpty() ? List.of() : List.of(Run.of(text)), head, columns, 1);
    }
}
