package mingbai.desk;

import java.util.ArrayList;
import java.util.List;
import mingbai.paper.Block;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;
import mingbai.paper.Paper;
import mingbai.paper.Run;

/** A health sheet as a paper. */
final class HealthPaper {

    private HealthPaper() {}

    static Paper of(HealthSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(line("单位：" + sheet.name() + "。日期：" + sheet.day() + "。状况：" + sheet.unit().mood().label() + "。"));
        blocks.add(heading("一、总的情况"));
        blocks.add(table(List.of("项目", "数量"), sheet.tiles().stream().map(tile -> List.of(tile.label(), tile.value() + tile.unit())).toList()));
        blocks.add(heading("二、接下来要办的"));
        blocks.add(sheet.next().isEmpty() ? line("没有需要办理的问题。") : table(List.of("要办的事", "涉及", "期限"), sheet.next().stream().map(next -> List.of(next.what(), next.title(), next.due())).toList()));
        blocks.add(heading("三、问题"));
        blocks.add(sheet.kinds().isEmpty() ? line("没有记录过问题。") : table(List.of("类别", "问题", "待整改", "逾期", "待复查销号", "已销号", "重复出现"), sheet.kinds().stream()
                .map(kind -> List.of(kind.group(), kind.name(), text(kind.standing().open()), text(kind.standing().late()), text(kind.standing().waiting()), text(kind.standing().closed()),
                        text(kind.standing().back()))).toList()));
        blocks.add(heading("四、与同类单位比较（" + sheet.year() + "）"));
        blocks.add(line(sheet.group()));
        blocks.add(table(List.of("指标", "本单位", "同类单位中位数"), sheet.compared().stream().map(one -> List.of(one.title(), one.value(), one.median().isEmpty() ? "不比较" : one.median())).toList()));
        return new Paper(sheet.name() + "\n政府信息公开工作体检单", "", sheet.name(), List.of(), blocks, "数字取自平台记录，截至" + sheet.day() + "，每个数都可以在工作台打开它的记录。");
    }

    private static String text(long value) {
        return Long.toString(value);
    }

    private static Heading heading(String text) {
        return new Heading(1, List.of(Run.of(text)));
    }

    private static Paragraph line(String text) {
        return new Paragraph(List.of(Run.of(text)), Placement.INDENTED);
    }

    private static Table table(List<String> head, List<List<String>> rows) {
        List<Row> all = new ArrayList<>(List.of(row(true, head)));
        rows.forEach(cells -> all.add(row(false, cells)));
        return new Table(List.copyOf(all));
    }

    private static Row row(boolean head, List<String> cells) {
        return new Row(head, cells.stream().map(text -> new Cell(List.of(Run.of(text)), head, 1, 1)).toList());
    }
}
