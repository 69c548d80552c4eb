package mingbai.assessment.score;

/**
 * A figure on a sheet.
 *
 * @param measure as {@link mingbai.assessment.set.Counted#written()}
 * @param text    with its unit, or 无记录
 * @param query   what follows the path of the page of its records; "" where it has none
 * @param open    whether the public may see the records
 */
public record SheetFigure(String measure, String title, String text, long value, String query, boolean open) {}
