package mingbai.assessment.web;

import mingbai.assessment.FrozenSheet.Records;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.score.SheetFigure;
import mingbai.assessment.score.SheetLine;

/** The records behind one figure of a sheet. */
public record SheetRecordsPage(KeptSheet kept, String unit, SheetLine line, SheetFigure figure, Records records) {

    public static final int SHOWN = 1_000;
}
