package mingbai.inspection.rectify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.inspection.reading.FindingBulletinReading.Again;
import mingbai.inspection.reading.FindingBulletinReading.OfKind;
import mingbai.inspection.reading.FindingBulletinReading.OfSeverity;
import mingbai.inspection.reading.FindingBulletinReading.OfUnit;
import mingbai.paper.Block;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Row;
import mingbai.paper.OfficialLetter;
import mingbai.paper.Run;

/**
 * A bulletin (通报): the findings of a period in an agency and all below it. Says kinds, agencies and numbers, never what a single finding says.
 *
 * @param agency name of who issues it
 * @param names  of agencies, by code
 */
public record FindingBulletin(String agency, LocalDate from, LocalDate to, long looked, List<OfKind> kinds, List<OfSeverity> severities, List<OfUnit> units, List<Again> again,
        Map<String, String> names) {

    /** With fewer terms run out than this a share says nothing. */
    public static final int ENOUGH = 3;
    private static final int NAMED = 3;

    public long total() {
        return kinds.stream().mapToLong(OfKind::count).sum();
    }

    public long open() {
        return kinds.stream().mapToLong(OfKind::open).sum();
    }

    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** Those with enough terms run out, the highest share in time first. */
    private List<OfUnit> ranked() {
        return units.stream().filter(unit -> unit.due() >= ENOUGH)
                .sorted(Comparator.comparingLong(OfUnit::share).reversed().thenComparing(Comparator.comparingLong(OfUnit::due).reversed()).thenComparing(OfUnit::agency)).toList();
    }

    /** Named with praise: all, or nearly all, mended in time. */
    public List<OfUnit> best() {
        return ranked().stream().filter(unit -> unit.share() >= 9_000).limit(NAMED).toList();
    }

    /** Named with blame: less than half mended in time, the lowest share first. */
    public List<OfUnit> worst() {
        return ranked().reversed().stream().filter(unit -> unit.share() < 5_000).limit(NAMED).toList();
    }

    public static String percent(OfUnit unit) {
        return unit.share() / 100 + (unit.share() % 100 == 0 ? "" : "." + "%02d".formatted(unit.share() % 100)) + "%";
    }

    public String title() {
        return "关于" + OfficialLetter.written(from) + "至" + OfficialLetter.written(to) + "政府信息公开监督检查情况的通报";
    }

    /** The paragraphs and tables in order. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(line(OfficialLetter.written(from) + "至" + OfficialLetter.written(to) + "，对" + looked + "个机关的政府信息公开工作进行监督检查，发现问题" + total() + "个，已经整改"
                + (total() - open()) + "个，尚未整改" + open() + "个。现将有关情况通报如下。"));
        if (total() == 0) {
            return blocks;
        }
        blocks.add(heading("一、问题类型"));
        blocks.add(line("按程度分，" + severities.stream().map(one -> one.severity().label() + one.count() + "个").collect(Collectors.joining("，")) + "。按类型分如下。"));
        blocks.add(table(List.of("类型", "数量", "尚未整改"), kinds.stream().map(kind -> List.of(kind.name(), Long.toString(kind.count()), Long.toString(kind.open()))).toList()));
        blocks.add(heading("二、各机关情况"));
        blocks.add(table(List.of("机关", "问题", "尚未整改", "期限届满", "按期整改"), units.stream().map(unit -> List.of(name(unit.agency()), Long.toString(unit.count()),
                Long.toString(unit.open()), Long.toString(unit.due()), unit.due() < ENOUGH ? Long.toString(unit.inTime()) : unit.inTime() + "（" + percent(unit) + "）")).toList()));
        named(blocks);
        repeated(blocks);
        return blocks;
    }

    private void named(List<Block> blocks) {
        blocks.add(heading("三、按期整改情况"));
        if (best().isEmpty() && worst().isEmpty()) {
            blocks.add(line("期限届满的问题达到" + ENOUGH + "个的机关中，没有按期整改率达到90%或者低于50%的。"));
        }
        if (!best().isEmpty()) {
            blocks.add(line("按期整改较好的：" + listed(best()) + "。"));
        }
        if (!worst().isEmpty()) {
            blocks.add(line("按期整改较差的：" + listed(worst()) + "。"));
        }
        blocks.add(line("期限届满的问题不足" + ENOUGH + "个的机关不参加比较。"));
    }

    private String listed(List<OfUnit> some) {
        return some.stream().map(unit -> name(unit.agency()) + "（" + unit.due() + "个中按期整改" + unit.inTime() + "个，" + percent(unit) + "）").collect(Collectors.joining("、"));
    }

    private void repeated(List<Block> blocks) {
        blocks.add(heading("四、重复出现的问题"));
        Map<String, Long> counts = again.stream().collect(Collectors.groupingBy(one -> name(one.agency()) + "：" + one.ruleName(), java.util.TreeMap::new, Collectors.counting()));
        blocks.add(line(again.isEmpty() ? "没有整改后再次出现的问题。" : "整改后再次出现，或者一年内整改过同类问题又发生的共" + again.size() + "个："
                + counts.entrySet().stream().map(one -> one.getKey() + one.getValue() + "个").collect(Collectors.joining("；")) + "。"));
    }

    /** The same as the clean HTML a published document holds. */
    public String html() {
        StringBuilder html = new StringBuilder();
        for (Block block : blocks()) {
            if (block instanceof Block.Heading heading) {
                html.append("<h2>").append(escaped(heading.text())).append("</h2>");
            } else if (block instanceof Block.Paragraph paragraph) {
                html.append("<p>").append(escaped(paragraph.runs().stream().map(Run::text).collect(Collectors.joining()))).append("</p>");
            } else if (block instanceof Block.Table table) {
                html.append("<table>");
                table.rows().forEach(row -> html.append(row.cells().stream().map(cell -> cell(row.head() ? "th" : "td", cell)).collect(Collectors.joining("", "<tr>", "</tr>"))));
                html.append("</table>");
            }
        }
        return html.toString();
    }

    private static String cell(String name, Cell cell) {
        return "<" + name + ">" + escaped(cell.runs().stream().map(Run::text).collect(Collectors.joining())) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static Block heading(String text) {
        return new Block.Heading(1, List.of(Run.of(text)));
    }

    private static Block line(String text) {
        return new Block.Paragraph(List.of(Run.of(text)), Placement.INDENTED);
    }

    private static Block table(List<String> head, List<List<String>> rows) {
        List<Row> all = new ArrayList<>();
        all.add(new Row(true, head.stream().map(text -> new Cell(List.of(Run.of(text)), true, 1, 1)).toList()));
        rows.forEach(row -> all.add(new Row(false, row.stream().map(text -> new Cell(List.of(Run.of(text)), false, 1, 1)).toList())));
        return new Block.Table(all);
    }
}
