package mingbai.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Items;
import mingbai.paper.Block.PageBreak;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Quotation;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;
import org.jspecify.annotations.Nullable;

/**
 * The main part of a DOCX. Lengths in twips (1/20 pt), columns of tables out of the 8844 twips of 156 mm. 28 characters a line come
 * from the style's spacing of -0.25 pt: office programs disagree on grids of characters.
 */
final class DocxBody {

    private static final int WIDTH = 8844;
    /** A prescribed table keeps its widths; its words stand 2 pt from the lines. */
    private static final String NARROW = "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"40\" w:type=\"dxa\"/></w:tblCellMar>";
    /** Two characters of the grid. */
    private static final int INDENT = 630;

    private final StringBuilder xml = new StringBuilder();
    /** The next paragraph begins a page: a break of its own would leave an empty line there. */
    private boolean onNewPage;
    /** Of the prescribed table being written, else null. */
    private Block.@Nullable Layout layout;
    /** Address → id of its relationship. */
    private final Map<String, String> links = new LinkedHashMap<>();

    String of(Paper paper) {
        begin();
        List<Paper.Entry> entries = paper.metadata().stream().filter(entry -> !entry.value().isBlank()).toList();
        if (!entries.isEmpty()) {
            table(new Table(entries.stream().map(DocxBody::row).toList()), new int[] {WIDTH / 5, WIDTH - WIDTH / 5});
            paragraph("Flush", List.of(), 0);
        }
        paragraph("Title", List.of(Run.of(String.join("\n", TitleLines.of(paper.title())))), 0);
        if (!paper.documentNumber().isBlank()) {
            paragraph("Center", List.of(Run.of(paper.documentNumber())), 0);
        }
        paragraph("Flush", List.of(), 0);
        paper.blocks().forEach(block -> add(block, 0));
        if (!paper.origin().isBlank()) {
            paragraph("Note", List.of(Run.of(paper.origin())), 0);
        }
        return end();
    }

    /** Lines a letter has and a paper has not: {@link LetterDocx} writes them. */
    String of(OfficialLetter letter) {
        begin();
        LetterDocx.head(letter, xml);
        letter.body().forEach(block -> add(block, 0));
        LetterDocx.closing(letter, xml);
        return end();
    }

    private void begin() {
        xml.append("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>""");
    }

    private String end() {
        return xml.append("""
                <w:sectPr><w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>\
                <w:pgSz w:w="11906" w:h="16838"/>\
                <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1304" w:gutter="0"/>\
                <w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr></w:body></w:document>""").toString();
    }

    String relationships() {
        StringBuilder rels = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        String kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        relationship(rels, "styles", kind + "styles", "styles.xml", "");
        relationship(rels, "settings", kind + "settings", "settings.xml", "");
        relationship(rels, "fonts", kind + "fontTable", "fontTable.xml", "");
        relationship(rels, "odd", kind + "footer", "footer-odd.xml", "");
        relationship(rels, "even", kind + "footer", "footer-even.xml", "");
        links.forEach((address, id) -> relationship(rels, id, kind + "hyperlink", address, " TargetMode=\"External\""));
        return rels.append("</Relationships>").toString();
    }

    private static void relationship(StringBuilder rels, String id, String type, String target, String mode) {
        rels.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(type).append("\" Target=\"").append(Xml.escape(target))
                .append('"').append(mode).append("/>");
    }

    private void add(Block block, int left) {
        switch (block) {
            case Heading heading -> paragraph("Heading" + heading.level(), heading.runs(), 0);
            case Paragraph paragraph -> paragraph(switch (paragraph.placement()) {
                case INDENTED -> "";
                case FLUSH -> "Flush";
                case CENTER -> "Center";
                case RIGHT -> "Signature";
            }, paragraph.runs(), left);
            case Items items -> items(items, left);
            case Table table -> {
                if (table.columns() > 0) {
                    table(table, widths(table));
                }
            }
            case Quotation quotation -> quotation.blocks().forEach(inner -> add(inner, left + INDENT));
            case PageBreak pageBreak -> onNewPage = true;
        }
    }

    /** Numbers are written out as text: a number of an official paper must not change when a paragraph is moved. */
    private void items(Items items, int left) {
        int number = items.start();
        for (Block.Item item : items.items()) {
            open("", left);
            run(Run.of(items.numbered() ? number++ + ". " : "· "));
            item.runs().forEach(this::run);
            xml.append("</w:p>");
            item.nested().forEach(nested -> add(nested, left + INDENT));
        }
    }

    private void paragraph(String style, List<Run> runs, int left) {
        open(style, left);
        runs.forEach(this::run);
        xml.append("</w:p>");
    }

    private void open(String style, int left) {
        xml.append("<w:p>");
        if (!style.isEmpty() || left > 0 || onNewPage) {
            xml.append("<w:pPr>").append(style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>").append(onNewPage ? "<w:pageBreakBefore/>" : "")
                    .append(left > 0 ? "<w:ind w:left=\"" + left + "\"/>" : "").append("</w:pPr>");
            onNewPage = false;
        }
    }

    private void run(Run run) {
        if (run.link() != null) {
            String id = links.computeIfAbsent(run.link(), address -> "link" + (links.size() + 1));
            xml.append("<w:hyperlink r:id=\"").append(id).append("\">");
        }
        xml.append("<w:r>");
        if (run.bold() || run.italic() || run.link() != null || layout != null) {
            xml.append("<w:rPr>").append(run.link() != null ? "<w:rStyle w:val=\"Hyperlink\"/>" : "")
                    .append(run.bold() ? "<w:b/>" : "").append(run.italic() ? "<w:i/>" : "").append(layout == null ? "" : size(layout.size())).append("</w:rPr>");
        }
        text(run.text());
        xml.append("</w:r>").append(run.link() != null ? "</w:hyperlink>" : "");
    }

    private void text(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.append(i > 0 ? "<w:br/>" : "");
            if (!lines[i].isEmpty()) {
                xml.append("<w:t xml:space=\"preserve\">").append(Xml.escape(lines[i])).append("</w:t>");
            }
        }
    }

    private static Row row(Paper.Entry entry) {
        return new Row(false, List.of(new Cell(List.of(Run.of(entry.label())), true, 1, 1), new Cell(List.of(Run.of(entry.value())), false, 1, 1)));
    }

    private static int[] widths(Table table) {
        float[] shares = Columns.widths(table, WIDTH);
        int[] widths = new int[shares.length];
        for (int i = 0; i < shares.length; i++) {
            widths[i] = Math.round(shares[i]);
        }
        return widths;
    }

    private void table(Table table, int[] widths) {
        spacer("<w:keepNext/>");
        xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"").append(WIDTH).append("\" w:type=\"dxa\"/>").append(table.layout() == null ? "" : NARROW).append("</w:tblPr><w:tblGrid>");
        layout = table.layout();
        for (int width : widths) {
            xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.append("</w:tblGrid>");
        int[] rowsLeft = new int[widths.length];
        int[] columnsOf = new int[widths.length];
        for (Row row : table.rows()) {
            xml.append("<w:tr>").append(row.head() ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>");
            row(row, widths, rowsLeft, columnsOf);
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
        layout = null;
        spacer("");
    }

    /** Half a line of a table over and under it; office programs would make one of two tables that touch. */
    private void spacer(String properties) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"Spacer\"/>").append(properties).append(onNewPage ? "<w:pageBreakBefore/>" : "").append("</w:pPr></w:p>");
        onNewPage = false;
    }

    /** A cell over several rows is continued by empty cells in the rows below it; a short row is filled up. */
    private void row(Row row, int[] widths, int[] rowsLeft, int[] columnsOf) {
        int next = 0;
        for (int column = 0; column < widths.length;) {
            if (rowsLeft[column] > 0) {
                rowsLeft[column]--;
                int columns = columnsOf[column];
                cell(List.of(), false, row.head(), columns, "<w:vMerge/>", width(widths, column, columns));
                column += columns;
            } else {
                Cell cell = next < row.cells().size() ? row.cells().get(next++) : new Cell(List.of(), false, 1, 1);
                int columns = Math.min(cell.columns(), widths.length - column);
                rowsLeft[column] = cell.rows() - 1;
                columnsOf[column] = columns;
                cell(cell.runs(), cell.head(), row.head(), columns, cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", width(widths, column, columns));
                column += columns;
            }
        }
    }

    private void cell(List<Run> runs, boolean head, boolean headRow, int columns, String merge, int width) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>")
                .append(columns > 1 ? "<w:gridSpan w:val=\"" + columns + "\"/>" : "").append(merge).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        String style = headRow ? "TableHead" : head ? "TableLabel" : "TableText";
        if (layout == null) {
            paragraph(style, runs, 0);
        } else {
            narrow(style, runs, layout, layout.centres(headRow, head));
        }
        xml.append("</w:tc>");
    }

    private void narrow(String style, List<Run> runs, Block.Layout laid, boolean centred) {
        int line = Math.round(laid.size() * PdfTables.NARROW_LINE * 20);
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"").append(line)
                .append("\" w:lineRule=\"exact\"/><w:jc w:val=\"").append(centred ? "center" : "left").append("\"/></w:pPr>");
        runs.forEach(this::run);
        xml.append("</w:p>");
    }

    private static String size(float points) {
        int halves = Math.round(points * 2);
        return "<w:sz w:val=\"" + halves + "\"/><w:szCs w:val=\"" + halves + "\"/>";
    }

    private static int width(int[] widths, int from, int columns) {
        int width = 0;
        for (int column = from; column < from + columns; column++) {
            width += widths[column];
        }
        return width;
    }
}
