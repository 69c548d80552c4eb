package mingbai.report.annual;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Table 2 (收到和处理政府信息公开申请情况): requests, {@link Row} by {@link Column}. A cell is null where it is blank or its row was not given.
 */
public final class Table2 {

    /** A report without the table. */
    public static final Table2 ABSENT = empty().build();

    private final Map<Row, @Nullable Long[]> cells;

    private Table2(Map<Row, @Nullable Long[]> cells) {
        this.cells = cells;
    }

    /** Without any row. */
    public static Builder empty() {
        return new Builder();
    }

    /** With every cell 0. */
    public static Builder zeros() {
        Builder builder = new Builder();
        for (Row row : Row.values()) {
            builder.row(row, Arrays.asList(0L, 0L, 0L, 0L, 0L, 0L, 0L));
        }
        return builder;
    }

    public boolean has(Row row) {
        return cells.containsKey(row);
    }

    public boolean hasAll(List<Row> rows) {
        return cells.keySet().containsAll(rows);
    }

    public @Nullable Long cell(Row row, Column column) {
        @Nullable Long[] values = cells.get(row);
        return values == null ? null : values[column.ordinal()];
    }

    /** The seven cells of a row, in order; empty when the row was not given. */
    public List<@Nullable Long> row(Row row) {
        @Nullable Long[] values = cells.get(row);
        return values == null ? List.of() : Arrays.asList(values.clone());
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
        Builder sum = new Builder();
        for (Row row : Row.values()) {
            if (has(row) || other.has(row)) {
                for (Column column : Column.values()) {
                    sum.set(row, column, sum(cell(row, column), other.cell(row, column)));
                }
            }
        }
        return sum.build();
    }

    static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(Math.addExact(one, other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table2 table && Arrays.stream(Row.values()).allMatch(row -> row(row).equals(table.row(row)));
    }

    @Override
    public int hashCode() {
        return Arrays.stream(Row.values()).map(this::row).toList().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        cells.forEach((row, values) -> text.append(row.key()).append(' ').append(Arrays.toString(values)).append('\n'));
        return text.toString();
    }

    /** Fills a table cell by cell. */
    public static final class Builder {

        private final Map<Row, @Nullable Long[]> cells = new EnumMap<>(Row.class);

        private Builder() {}

        public Builder set(Row row, Column column, @Nullable Long value) {
            cellsOf(row)[column.ordinal()] = value;
            return this;
        }

        /** Adds to a cell; a blank one becomes the number. */
        public Builder add(Row row, Column column, long number) {
            @Nullable Long[] values = cellsOf(row);
            values[column.ordinal()] = sum(values[column.ordinal()], number);
            return this;
        }

        /** @param values seven, in the order of the columns */
        public Builder row(Row row, List<? extends @Nullable Long> values) {
            if (values.size() != Column.values().length) {
                throw new IllegalArgumentException(row.key() + " has " + values.size() + " cells");
            }
            cells.put(row, values.toArray(Long[]::new));
            return this;
        }

        /** Computes row （七） and the column of totals from the others. */
        public Builder totalled() {
            for (Column column : Column.parts()) {
                set(Row.R3_7, column, Row.leaves().stream().mapToLong(row -> known(row, column)).sum());
            }
            for (Row row : List.copyOf(cells.keySet())) {
                set(row, Column.TOTAL, Column.parts().stream().mapToLong(column -> known(row, column)).sum());
            }
            return this;
        }

        public Table2 build() {
            Map<Row, @Nullable Long[]> copy = new EnumMap<>(Row.class);
            cells.forEach((row, values) -> copy.put(row, values.clone()));
            return new Table2(copy);
        }

        private @Nullable Long[] cellsOf(Row row) {
            return cells.computeIfAbsent(row, absent -> new Long[Column.values().length]);
        }

        private long known(Row row, Column column) {
            Long value = cellsOf(row)[column.ordinal()];
            return value == null ? 0 : value;
        }
    }
}
