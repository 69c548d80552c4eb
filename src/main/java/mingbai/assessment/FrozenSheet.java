package mingbai.assessment;

import java.util.List;
import java.util.Map;
import mingbai.assessment.score.ScoreSheet;
import mingbai.figure.FigureRecord;

/**
 * A sheet as it is frozen in a file (JSON): the text of the set, the sheet, and the records of every figure as they stood.
 *
 * @param records by the query of the figure, see {@link mingbai.assessment.score.SheetFigure#query()}
 */
public record FrozenSheet(String round, String unit, String from, String to, String set, ScoreSheet sheet, Map<String, Records> records) {

    /** @param whole whether all records are listed; lists end after {@link #MOST} */
    public record Records(boolean whole, List<FigureRecord> listed) {
        public Records {
            listed = List.copyOf(listed);
        }
    }

    public static final int MOST = 20_000;
}
