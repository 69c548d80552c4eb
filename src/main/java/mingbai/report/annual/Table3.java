package mingbai.report.annual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Table 3 (政府信息公开行政复议、行政诉讼情况): cases, {@link RemedyRow} by {@link RemedyColumn}. A cell is null where it is blank or its group was not
 * given.
 */
public final class Table3 {

    /** A report without the table. */
    public static final Table3 ABSENT = empty().build();

    private final Grid<RemedyRow, RemedyColumn> cells;

    private Table3(Grid<RemedyRow, RemedyColumn> cells) {
        this.cells = cells;
    }

    /** Without any group. */
    public static Builder empty() {
        return new Builder(new Grid<>(RemedyRow.class, RemedyColumn.class));
    }

    /** With every cell 0. */
    public static Builder zeros() {
        return new Builder(new Grid<>(RemedyRow.class, RemedyColumn.class).zeros());
    }

    public boolean has(RemedyRow row) {
        return cells.has(row);
    }

    public @Nullable Long cell(RemedyRow row, RemedyColumn column) {
        return cells.cell(row, column);
    }

    /** The five cells of a group, in order; empty when the group was not given. */
    public List<@Nullable Long> row(RemedyRow row) {
        return cells.row(row);
    }

    /** Cell by cell; a blank adds nothing. */
    public Table3 plus(Table3 other) {
        return new Table3(cells.plus(other.cells));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table3 table && cells.equals(table.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }

    /** Fills a table cell by cell. */
    public static final class Builder {

        private final Grid<RemedyRow, RemedyColumn> cells;

        private Builder(Grid<RemedyRow, RemedyColumn> cells) {
            this.cells = cells;
        }

        public Builder set(RemedyRow row, RemedyColumn column, @Nullable Long value) {
            cells.set(row, column, value);
            return this;
        }

        /** Adds to a cell; a blank one becomes the number. */
        public Builder add(RemedyRow row, RemedyColumn column, long number) {
            cells.add(row, column, number);
            return this;
        }

        /** @param values five, in the order of the columns */
        public Builder row(RemedyRow row, List<? extends @Nullable Long> values) {
            cells.set(row, values);
            return this;
        }

        /** Computes the totals from the four results. */
        public Builder totalled() {
            cells.total(RemedyColumn.TOTAL, RemedyColumn.parts());
            return this;
        }

        public Table3 build() {
            return new Table3(cells.copy());
        }
    }
}
