package mingbai.assessment.score;

import java.util.List;

/**
 * One indicator on a sheet.
 *
 * @param how     the formula in words
 * @param points  earned, in hundredths; 0 or less where the group deducts
 * @param max     the most it could give, or take away
 * @param low     with {@code high} where the points may lie by chance; both are the points where nothing depends on a share
 * @param notes   what was capped, not judged, decided; each a sentence
 */
public record SheetLine(String indicator, String group, String name, String how, String evidence, long points, long max, Standing standing, long low, long high,
        List<SheetFigure> figures, List<String> notes) {

    public SheetLine {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }
}
