package mingbai.paper;

import java.util.ArrayList;
import java.util.List;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Items;
import mingbai.paper.Block.PageBreak;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Quotation;
import mingbai.paper.Block.Table;
import mingbai.paper.Setting.Manner;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPTable;

/** Sets blocks on the grid of 22 lines of 28 characters: the body of papers and letters. */
final class PdfBlocks {

    /** For rounding. */
    private static final float HAIR = 0.05f;
    private static final float WIDE = Page.WIDTH - Page.LEFT - Page.RIGHT;
    static final float INDENT = 2 * (Page.BODY - Page.CLOSER);

    private final Document document;
    private final org.openpdf.text.pdf.PdfWriter writer;
    private final Setting setting;
    /** How far the present page is used: the library's own flow leaves the last lines of a page empty. */
    private float y;

    PdfBlocks(Document document, org.openpdf.text.pdf.PdfWriter writer, Setting setting) {
        this.document = document;
        this.writer = writer;
        this.setting = setting;
        this.y = document.top();
    }

    void add(List<Block> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Heading && (i == 0 || !(all.get(i - 1) instanceof Heading))) {
                keepWithNext(all, i);
            }
            add(all.get(i), 0);
        }
    }

    private void add(Block block, float left) {
        switch (block) {
            case Heading heading -> heading(heading).forEach(this::put);
            case Paragraph paragraph -> paragraph(paragraph, left).forEach(this::put);
            case Items items -> items(items, left);
            case Table table -> {
                if (table.columns() > 0) {
                    put(PdfTables.of(table, setting));
                }
            }
            case Quotation quotation -> quotation.blocks().forEach(inner -> add(inner, left + INDENT));
            case PageBreak pageBreak -> newPage();
        }
    }

    /** Headings do not stand alone at the foot of a page: they and the first line of what follows, or the first row of a table, find room together. */
    private void keepWithNext(List<Block> all, int first) {
        int next = first;
        float high = 0;
        while (next < all.size() && all.get(next) instanceof Heading heading) {
            high += heading(heading).size() * Page.LINE;
            next++;
        }
        if (next < all.size()) {
            high += all.get(next) instanceof Table table && table.columns() > 0 ? firstRows(PdfTables.of(table, setting)) : Page.LINE;
        }
        if (high > room()) {
            newPage();
        }
    }

    private static float firstRows(PdfPTable table) {
        table.setTotalWidth(WIDE);
        float high = PdfTables.SPACE;
        for (int row = 0; row <= table.getHeaderRows() && row < table.size(); row++) {
            high += table.getRowHeight(row);
        }
        return high;
    }

    float height(Element... elements) {
        ColumnText column = new ColumnText(writer.getDirectContent());
        float top = 100_000;
        column.setSimpleColumn(Page.LEFT, 0, Page.WIDTH - Page.RIGHT, top);
        for (Element element : elements) {
            column.addElement(element);
        }
        column.go(true);
        return top - column.getYLine();
    }

    private List<org.openpdf.text.Paragraph> heading(Heading heading) {
        List<org.openpdf.text.Paragraph> lines = lines(setting.glyphs(heading.runs(), Manner.heading(heading.level())), 0, INDENT, Element.ALIGN_LEFT);
        if (!lines.getFirst().getChunks().isEmpty() && lines.getFirst().getChunks().getFirst() instanceof Chunk first) {
            first.setGenericTag(PdfPages.tag(heading));
        }
        return lines;
    }

    List<org.openpdf.text.Paragraph> paragraph(Paragraph paragraph, float left) {
        List<Setting.Glyph> glyphs = setting.glyphs(paragraph.runs(), Manner.BODY);
        return switch (paragraph.placement()) {
            case INDENTED -> lines(glyphs, left, INDENT, Element.ALIGN_JUSTIFIED);
            case FLUSH -> lines(glyphs, left, 0, Element.ALIGN_JUSTIFIED);
            case CENTER -> lines(glyphs, left, 0, Element.ALIGN_CENTER);
            case RIGHT -> lines(glyphs, left, 0, Element.ALIGN_RIGHT);
        };
    }

    private void items(Items items, float left) {
        int number = items.start();
        for (Block.Item item : items.items()) {
            List<Setting.Glyph> glyphs = new ArrayList<>(setting.glyphs(List.of(Run.of(items.numbered() ? number++ + ". " : "· ")), Manner.BODY));
            glyphs.addAll(setting.glyphs(item.runs(), Manner.BODY));
            lines(glyphs, left, INDENT, Element.ALIGN_JUSTIFIED).forEach(this::put);
            item.nested().forEach(nested -> add(nested, left + INDENT));
        }
    }

    /** One paragraph a line: where lines end is decided here and not by the library. */
    private List<org.openpdf.text.Paragraph> lines(List<Setting.Glyph> glyphs, float left, float indent, int alignment) {
        float right = alignment == Element.ALIGN_RIGHT ? INDENT : 0;
        float wide = WIDE - left - right;
        List<org.openpdf.text.Paragraph> set = new ArrayList<>();
        for (LineBreaker.Line line : LineBreaker.lines(glyphs, wide, indent)) {
            boolean justified = alignment == Element.ALIGN_JUSTIFIED;
            float first = set.isEmpty() ? indent : 0;
            org.openpdf.text.Paragraph one = empty(justified ? Element.ALIGN_LEFT : alignment);
            setting.add(one, line.glyphs(), justified ? line.wider(wide - first) : 0);
            one.setIndentationLeft(left + first);
            one.setIndentationRight(justified ? -2 * Page.BODY : right); // it fits: nothing is left to the library to decide
            set.add(one);
        }
        return set;
    }

    /** A line of the grid, or a few lines that break by themselves. */
    void put(org.openpdf.text.Paragraph lines) {
        if (room() < lines.getTotalLeading()) {
            newPage();
        }
        draw(lines);
    }

    void put(PdfPTable table) {
        if (firstRows(table) > room() && y < top()) {
            newPage();
        }
        y -= PdfTables.SPACE;
        draw(table);
        y -= PdfTables.SPACE;
    }

    private void draw(Element element) {
        ColumnText column = new ColumnText(writer.getDirectContent());
        column.addElement(element);
        boolean more = true;
        while (more) {
            column.setSimpleColumn(Page.LEFT, Page.BOTTOM + Page.BELOW_BASE - HAIR, Page.LEFT + WIDE, y);
            more = ColumnText.hasMoreText(column.go());
            y = column.getYLine();
            writer.setPageEmpty(false);
            if (more) {
                newPage();
            }
        }
    }

    /** Points left of the type area. */
    float room() {
        return y - Page.BOTTOM - Page.BELOW_BASE + HAIR;
    }

    void newPage() {
        document.newPage();
        y = top();
    }

    /** Leaves so many points free. */
    void skip(float points) {
        y -= points;
    }

    /** Where the present page begins: its first base line is one line below. */
    private float top() {
        return document.top();
    }

    org.openpdf.text.Paragraph line(String text, Manner manner, int alignment) {
        org.openpdf.text.Paragraph line = empty(alignment);
        setting.add(line, text, manner, null);
        return line;
    }

    static org.openpdf.text.Paragraph empty(int alignment) {
        org.openpdf.text.Paragraph paragraph = new org.openpdf.text.Paragraph(Page.LINE);
        paragraph.setFont(new Font(Fonts.of(Face.SONG), Page.BODY)); // else space around it is set in a Helvetica that is not embedded
        paragraph.setAlignment(alignment);
        return paragraph;
    }
}
