package mingbai.paper;

import java.util.List;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Row;
import mingbai.paper.Setting.Manner;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Tables as wide as the type area; head rows are repeated on every page, a row breaks across pages only when no page can hold it. Sizes of type in points. */
final class PdfTables {

    /** Around the words of a prescribed table, and its lines in sizes of type. */
    static final float NARROW = 2;
    static final float NARROW_LINE = 1.35f;
    /** Over and under a table of the body. */
    static final float SPACE = Page.TABLE / 2;

    private PdfTables() {}

    static PdfPTable of(Block.Table table, Setting setting) {
        return of(table, setting, table.layout() == null ? Page.TABLE : table.layout().size());
    }

    static PdfPTable of(Block.Table table, Setting setting, float size) {
        int columns = table.columns();
        PdfPTable drawn = new PdfPTable(columns);
        drawn.setWidthPercentage(100);
        drawn.setWidths(Columns.widths(table, 100));
        drawn.setSplitLate(true);
        drawn.setHeaderRows((int) table.rows().stream().takeWhile(Row::head).count() % Math.max(1, table.rows().size()));
        for (Row row : table.rows()) {
            row.cells().forEach(cell -> drawn.addCell(laid(cell(cell, row.head(), setting, size), table, row, cell)));
            drawn.completeRow();
        }
        return drawn;
    }

    /** A prescribed table is narrow and centred. */
    private static PdfPCell laid(PdfPCell drawn, Block.Table table, Row row, Cell cell) {
        if (table.layout() != null) {
            drawn.setHorizontalAlignment(table.layout().centres(row.head(), cell.head()) ? Element.ALIGN_CENTER : Element.ALIGN_LEFT);
            float size = table.layout().size();
            drawn.setLeading(size * NARROW_LINE, 0);
            drawn.setPadding(NARROW);
            drawn.setPaddingBottom(size * 0.4f);
        }
        return drawn;
    }

    static PdfPTable metadata(List<Paper.Entry> entries, Setting setting) {
        PdfPTable drawn = new PdfPTable(2);
        drawn.setWidthPercentage(100);
        drawn.setWidths(new float[] {1, 4});
        for (Paper.Entry entry : entries) {
            drawn.addCell(cell(new Cell(List.of(Run.of(entry.label())), true, 1, 1), false, setting, Page.TABLE));
            drawn.addCell(cell(new Cell(List.of(Run.of(entry.value())), false, 1, 1), false, setting, Page.TABLE));
        }
        return drawn;
    }

    private static PdfPCell cell(Cell cell, boolean headRow, Setting setting, float size) {
        float leading = size * 1.5f;
        Phrase phrase = new Phrase(leading);
        setting.add(phrase, cell.runs(), new Manner(cell.head() ? Face.HEI : Face.SONG, size, 0, 0));
        PdfPCell drawn = new PdfPCell(phrase);
        drawn.setLeading(leading, 0);
        drawn.setPadding(size / 3);
        drawn.setPaddingBottom(size / 2);
        drawn.setBorderWidth(0.5f);
        drawn.setColspan(cell.columns());
        drawn.setRowspan(cell.rows());
        drawn.setVerticalAlignment(Element.ALIGN_MIDDLE);
        drawn.setHorizontalAlignment(headRow ? Element.ALIGN_CENTER : Element.ALIGN_LEFT);
        return drawn;
    }
}
