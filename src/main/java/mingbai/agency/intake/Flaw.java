package mingbai.agency.intake;

/**
 * What is wrong with one row of an import file; nothing of the row is taken.
 *
 * @param line   the line the row begins in, counted from 1; the header is line 1
 * @param column the column's name, empty for the row as a whole
 */
public record Flaw(long line, String column, String problem) {

    /** {@code line N: column: what is wrong}, as contracts.md has it. */
    @Override
    public String toString() {
        return "line " + line + ": " + (column.isEmpty() ? "" : column + ": ") + problem;
    }
}
