package mingbai.paper;

import java.util.List;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Items;
import mingbai.paper.Block.PageBreak;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Quotation;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;

/** Writes blocks as the program's clean HTML: what {@link HtmlBlocks} reads, and what a published document's body is. Page breaks are left out. */
public final class CleanHtml {

    private final StringBuilder html = new StringBuilder();

    private CleanHtml() {}

    public static String of(List<Block> blocks) {
        CleanHtml writer = new CleanHtml();
        blocks.forEach(writer::add);
        return writer.html.toString();
    }

    private void add(Block block) {
        switch (block) {
            case Heading heading -> element("h" + (heading.level() + 1), "", heading.runs());
            case Paragraph paragraph -> element("p", switch (paragraph.placement()) {
                case INDENTED -> "";
                case FLUSH -> " class=\"flush\"";
                case CENTER -> " class=\"center\"";
                case RIGHT -> " class=\"right\"";
            }, paragraph.runs());
            case Items items -> items(items);
            case Table table -> table(table);
            case Quotation quotation -> {
                html.append("<blockquote>");
                quotation.blocks().forEach(this::add);
                html.append("</blockquote>");
            }
            case PageBreak pageBreak -> { }
        }
    }

    private void items(Items items) {
        html.append(!items.numbered() ? "<ul>" : items.start() == 1 ? "<ol>" : "<ol start=\"" + items.start() + "\">");
        for (Block.Item item : items.items()) {
            html.append("<li>");
            runs(item.runs());
            item.nested().forEach(this::add);
            html.append("</li>");
        }
        html.append(items.numbered() ? "</ol>" : "</ul>");
    }

    private void table(Table table) {
        int heads = (int) table.rows().stream().takeWhile(Row::head).count();
        html.append("<table>");
        section("thead", table.rows().subList(0, heads));
        section("tbody", table.rows().subList(heads, table.rows().size()));
        html.append("</table>");
    }

    private void section(String name, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append('<').append(name).append('>');
        for (Row row : rows) {
            html.append("<tr>");
            row.cells().forEach(cell -> cell(cell, row.head()));
            html.append("</tr>");
        }
        html.append("</").append(name).append('>');
    }

    private void cell(Cell cell, boolean head) {
        String spans = (cell.columns() > 1 ? " colspan=\"" + cell.columns() + "\"" : "") + (cell.rows() > 1 ? " rowspan=\"" + cell.rows() + "\"" : "");
        element(cell.head() || head ? "th" : "td", spans, cell.runs());
    }

    private void element(String name, String attributes, List<Run> runs) {
        html.append('<').append(name).append(attributes).append('>');
        runs(runs);
        html.append("</").append(name).append('>');
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            html.append(run.link() == null ? "" : "<a href=\"" + Xml.escape(run.link()) + "\">").append(run.bold() ? "<strong>" : "").append(run.italic() ? "<em>" : "")
                    .append(text(run.text())).append(run.italic() ? "</em>" : "").append(run.bold() ? "</strong>" : "").append(run.link() == null ? "" : "</a>");
        }
    }

    private static String text(String text) {
        return Xml.escape(text).replace("&quot;", "\"").replace("\n", "<br />");
    }
}
