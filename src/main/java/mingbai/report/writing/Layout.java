package mingbai.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.paper.Block;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Row;
import mingbai.paper.Run;
import mingbai.report.writing.Composed.Part;
import mingbai.report.writing.Composed.Source;
import mingbai.report.writing.Composed.Words;

/**
 * A composed document as blocks of an official paper, and as the clean HTML of a published document. The list of sources and of paragraphs that people
 * wrote stands behind it as an annex; the published text has none of it, since its addresses are those of the desk.
 */
public final class Layout {

    private Layout() {}

    /** The text itself. */
    public static List<Block> body(Composed composed) {
        List<Block> blocks = new ArrayList<>();
        if (!composed.addressee().isEmpty()) {
            blocks.add(line(composed.addressee().replaceAll("[：:]+$", "") + "：", Placement.FLUSH));
        }
        for (Part part : composed.parts()) {
            switch (part) {
                case Part.Heading heading -> blocks.add(new Block.Heading(heading.level(), List.of(Run.of(heading.text()))));
                case Part.Passage passage -> blocks.add(line(passage.text(), passage.right() ? Placement.RIGHT : Placement.INDENTED));
                case Part.Grid grid -> blocks.add(table(grid.head(), grid.rows().stream().map(Layout::texts).toList()));
            }
        }
        return blocks;
    }

    /** The text without addressee and signature, which a letter has by itself. */
    public static List<Block> withoutSignature(Composed composed) {
        List<Part> parts = composed.parts().stream().filter(part -> !(part instanceof Part.Passage passage && passage.right())).toList();
        return body(new Composed(composed.title(), "", parts, composed.sources()));
    }

    /** A whole page, for a file. */
    public static String page(Composed composed) {
        return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + escaped(composed.title()) + "</title></head><body><h1>"
                + escaped(composed.title()) + "</h1>" + html(composed) + "</body></html>";
    }

    /** 数字出处 and 本文中由人撰写的段落. */
    public static List<Block> annex(Composed composed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.PageBreak());
        blocks.add(heading("附：数字出处"));
        if (composed.sources().isEmpty()) {
            blocks.add(line("本文没有统计数字。", Placement.INDENTED));
        } else {
            blocks.add(table(List.of("序号", "指标", "口径", "期间和范围", "数值"), composed.sources().stream().map(Layout::source).toList()));
        }
        blocks.add(heading("附：本文中由人撰写的段落"));
        List<List<String>> written = written(composed);
        if (written.isEmpty()) {
            blocks.add(line("没有。全部段落取自模板或者由记录统计。", Placement.INDENTED));
        } else {
            blocks.add(table(List.of("撰写人", "段落"), written));
        }
        return blocks;
    }

    private static List<String> source(Source source) {
        return List.of(Integer.toString(source.n()), source.title(), source.definition(), source.period() + "，" + source.scope(), source.value());
    }

    private static List<List<String>> written(Composed composed) {
        return composed.parts().stream().filter(Part.Passage.class::isInstance).map(Part.Passage.class::cast).filter(passage -> passage.origin() == Origin.PERSON)
                .map(passage -> List.of(passage.person(), begun(passage.text()))).toList();
    }

    private static String begun(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "……" : text;
    }

    private static List<String> texts(List<Words> row) {
        return row.stream().map(Words::text).toList();
    }

    private static Block heading(String text) {
        return new Block.Heading(1, List.of(Run.of(text)));
    }

    private static Block line(String text, Placement placement) {
        return new Block.Paragraph(List.of(Run.of(text)), placement);
    }

    private static Block table(List<String> head, List<List<String>> rows) {
        List<Row> all = new ArrayList<>();
        all.add(new Row(true, head.stream().map(text -> new Cell(List.of(Run.of(text)), true, 1, 1)).toList()));
        rows.forEach(row -> all.add(new Row(false, row.stream().map(text -> new Cell(List.of(Run.of(text)), false, 1, 1)).toList())));
        return new Block.Table(all);
    }

    /** The body as the clean HTML that {@code publication.Content} holds. */
    public static String html(Composed composed) {
        StringBuilder html = new StringBuilder();
        if (!composed.addressee().isEmpty()) {
            html.append("<p class=\"flush\">").append(escaped(composed.addressee().replaceAll("[：:]+$", ""))).append("：</p>");
        }
        for (Part part : composed.parts()) {
            switch (part) {
                case Part.Heading heading -> {
                    String name = "h" + (heading.level() + 1);
                    html.append('<').append(name).append('>').append(escaped(heading.text())).append("</").append(name).append('>');
                }
                case Part.Passage passage -> html.append(passage.right() ? "<p class=\"right\">" : "<p>").append(escaped(passage.text())).append("</p>");
                case Part.Grid grid -> html.append("<table><thead>").append(row("th", grid.head())).append("</thead><tbody>")
                        .append(grid.rows().stream().map(row -> row("td", texts(row))).collect(Collectors.joining())).append("</tbody></table>");
            }
        }
        return html.toString();
    }

    private static String row(String name, List<String> cells) {
        return cells.stream().map(text -> "<" + name + ">" + escaped(text) + "</" + name + ">").collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
