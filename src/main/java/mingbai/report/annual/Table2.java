package mingbai.report.annual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Table 2 (收到和处理政府信息公开申请情况): requests, {@link Row} by {@link Column}. A cell is null where it is blank or its row was not given.
 */
public final class Table2 {

    /** A report without the table. */
    public static final Table2 ABSENT = empty().build();

    private final Grid<Row, Column> cells;

    private Table2(Grid<Row, Column> cells) {
        this.cells = cells;
    }

    /** Without any row. */
    public static Builder empty() {
        return new Builder(new Grid<>(Row.class, Column.class));
    }

    /** With every cell 0. */
    public static Builder zeros() {
        return new Builder(new Grid<>(Row.class, Column.class).zeros());
    }

    public boolean has(Row row) {
        return cells.has(row);
    }

    public boolean hasAll(List<Row> rows) {
        return cells.hasAll(rows);
    }

    public @Nullable Long cell(Row row, Column column) {
        return cells.cell(row, column);
    }

    /** The seven cells of a row, in order; empty when the row was not given. */
    public List<@Nullable Long> row(Row row) {
        return cells.row(row);
    }

    /** The sum of rows in a column, or null when one of the cells is blank. */
    public @Nullable Long sum(List<Row> rows, Column column) {
        long sum = 0;
        for (Row row : rows) {
            Long value = cell(row, column);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum;
    }

    /** Cell by cell; a blank adds nothing. */
    public Table2 plus(Table2 other) {
        return new Table2(cells.plus(other.cells));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table2 table && cells.equals(table.cells);
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

        private final Grid<Row, Column> cells;

        private Builder(Grid<Row, Column> cells) {
            this.cells = cells;
        }

        public Builder set(Row row, Column column, @Nullable Long value) {
            cells.set(row, column, value);
            return this;
        }

        /** Adds to a cell; a blank one becomes the number. */
        public Builder add(Row row, Column column, long number) {
            cells.add(row, column, number);
            return this;
        }

        /** @param values seven, in the order of the columns */
        public Builder row(Row row, List<? extends @Nullable Long> values) {
            cells.set(row, values);
            return this;
        }

        /** Computes row （七） and the column of totals from the others. */
        public Builder totalled() {
            for (Column column : Column.parts()) {
                set(Row.R3_7, column, Row.leaves().stream().mapToLong(row -> cells.known(row, column)).sum());
            }
            cells.total(Column.TOTAL, Column.parts());
            return this;
        }

        public Table2 build() {
            return new Table2(cells.copy());
        }
    }
}
