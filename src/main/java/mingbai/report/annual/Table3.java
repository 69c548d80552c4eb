package mingbai.report.annual;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Table 3 (政府信息公开行政复议、行政诉讼情况): cases, {@link RemedyRow} by {@link RemedyColumn}. A cell is null where it is blank or its group was not
 * given.
 */
public final class Table3 {

    /** A report without the table. */
    public static final Table3 ABSENT = empty().build();

    private final Map<RemedyRow, @Nullable Long[]> cells;

    private Table3(Map<RemedyRow, @Nullable Long[]> cells) {
        this.cells = cells;
    }

    /** Without any group. */
    public static Builder empty() {
        return new Builder();
    }

    /** With every cell 0. */
    public static Builder zeros() {
        Builder builder = new Builder();
        for (RemedyRow row : RemedyRow.values()) {
            builder.row(row, Arrays.asList(0L, 0L, 0L, 0L, 0L));
        }
        return builder;
    }

    public boolean has(RemedyRow row) {
        return cells.containsKey(row);
    }

    public @Nullable Long cell(RemedyRow row, RemedyColumn column) {
        @Nullable Long[] values = cells.get(row);
        return values == null ? null : values[column.ordinal()];
    }

    /** The five cells of a group, in order; empty when the group was not given. */
    public List<@Nullable Long> row(RemedyRow row) {
        @Nullable Long[] values = cells.get(row);
        return values == null ? List.of() : Arrays.asList(values.clone());
    }

    /** Cell by cell; a blank adds nothing. */
    public Table3 plus(Table3 other) {
        Builder sum = new Builder();
        for (RemedyRow row : RemedyRow.values()) {
            if (has(row) || other.has(row)) {
                for (RemedyColumn column : RemedyColumn.values()) {
                    sum.set(row, column, Table2.sum(cell(row, column), other.cell(row, column)));
                }
            }
        }
        return sum.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table3 table && Arrays.stream(RemedyRow.values()).allMatch(row -> row(row).equals(table.row(row)));
    }

    @Override
    public int hashCode() {
        return Arrays.stream(RemedyRow.values()).map(this::row).toList().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        cells.forEach((row, values) -> text.append(row.key()).append(' ').append(Arrays.toString(values)).append('\n'));
        return text.toString();
    }

    /** Fills a table cell by cell. */
    public static final class Builder {

        private final Map<RemedyRow, @Nullable Long[]> cells = new EnumMap<>(RemedyRow.class);

        private Builder() {}

        public Builder set(RemedyRow row, RemedyColumn column, @Nullable Long value) {
            cellsOf(row)[column.ordinal()] = value;
            return this;
        }

        /** Adds to a cell; a blank one becomes the number. */
        public Builder add(RemedyRow row, RemedyColumn column, long number) {
            @Nullable Long[] values = cellsOf(row);
            values[column.ordinal()] = Table2.sum(values[column.ordinal()], number);
            return this;
        }

        /** @param values five, in the order of the columns */
        public Builder row(RemedyRow row, List<? extends @Nullable Long> values) {
            if (values.size() != RemedyColumn.values().length) {
                throw new IllegalArgumentException(row.key() + " has " + values.size() + " cells");
            }
            cells.put(row, values.toArray(Long[]::new));
            return this;
        }

        /** Computes the totals from the four results. */
        public Builder totalled() {
            for (RemedyRow row : List.copyOf(cells.keySet())) {
                set(row, RemedyColumn.TOTAL, RemedyColumn.parts().stream().mapToLong(column -> known(row, column)).sum());
            }
            return this;
        }

        public Table3 build() {
            Map<RemedyRow, @Nullable Long[]> copy = new EnumMap<>(RemedyRow.class);
            cells.forEach((row, values) -> copy.put(row, values.clone()));
            return new Table3(copy);
        }

        private @Nullable Long[] cellsOf(RemedyRow row) {
            return cells.computeIfAbsent(row, absent -> new Long[RemedyColumn.values().length]);
        }

        private long known(RemedyRow row, RemedyColumn column) {
            Long value = cellsOf(row)[column.ordinal()];
            return value == null ? 0 : value;
        }
    }
}
